import {expect, test} from 'vitest'
import {apiVersion, isSince, pathProject, routePath} from './route-path.ts'

test('the resource form of a path is the dataset form with a project', () => {
  expect(routePath('/v2025-02-19/projects/p/datasets/d/doc/a,b')).toBe('/data/doc/d/a,b')
  expect(routePath('/vX/projects/p/datasets/d/live/events')).toBe('/data/live/events/d')
  expect(pathProject('/vX/projects/p/datasets/d/query')).toBe('p')
  expect(routePath('/v1/projects/p/datasets/d/acl')).toBe('/projects/p/datasets/d/acl')
  expect(pathProject('/v1/projects/p/datasets/d/acl')).toBeUndefined()
})

test('pictures have no version, everything else must have one', () => {
  expect(routePath('/images/p/d/x.png')).toBe('/images/p/d/x.png')
  expect(routePath('/data/query/d')).toBe('/unversioned/data/query/d')
  expect(routePath('/v2025-2-1/data/query/d')).toBe('/unversioned/v2025-2-1/data/query/d')
})

test('versions are in the order of their dates, X the newest', () => {
  expect(
    ['1', '2025-02-18', '2025-02-19', 'X'].map((version) => isSince(version, '2025-02-19')),
  ).toEqual([false, false, true, true])
  expect(apiVersion('/vX/ping')).toBe('X')
  expect(apiVersion('/images/p/d/x.png')).toBe('1')
})
