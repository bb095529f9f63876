import {describe, expect, it} from 'vitest'
import {priorityAt} from './priority-at.ts'

describe('priorityAt', () => {
  it.each([
    [{}, 5, 'should'],
    [{mustFrom: 15}, 15, 'must'],
    [{mustFrom: 15}, 5, 'out'],
    [{mustFrom: 15, shouldFrom: 5}, 5, 'should'],
    [{mustFrom: 30, shouldFrom: 15, couldFrom: 5}, 10, 'could'],
    [{mustFrom: 30}, undefined, 'must'],
  ] as const)('%j in %s minutes: %s', (priority, minutes, standing) => {
    expect(priorityAt(priority, minutes)).toBe(standing)
  })
})
