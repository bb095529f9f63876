import {expect, test} from 'vitest'
import {connectionFrom} from './connection.ts'

test('nothing set: the local lake on its ports', () => {
  expect(connectionFrom({})).toEqual({
    kind: 'local',
    projectId: 'rostrum',
    dataset: 'production',
    apiVersion: '2025-02-19',
    ports: {studio: 3333, lake: 3334, deck: 3335},
  })
})

test('project and dataset set: hosted Sanity', () => {
  const env = {
    SANITY_STUDIO_PROJECT_ID: 'abc',
    SANITY_STUDIO_DATASET: 'talks',
    SANITY_AUTH_TOKEN: 't',
  }
  expect(connectionFrom(env)).toMatchObject({
    kind: 'hosted',
    projectId: 'abc',
    dataset: 'talks',
    token: 't',
  })
})

test('half a configuration is refused', () => {
  expect(() => connectionFrom({SANITY_STUDIO_PROJECT_ID: 'abc'})).toThrow(/go together/)
})

test('a port that is none is named', () => {
  expect(() => connectionFrom({LAKE_PORT: 'x1'})).toThrow(
    'LAKE_PORT should be a port number from 0 to 65535; it is "x1".',
  )
})
