import {expect} from 'vitest'
import type {Stage} from './harness.ts'

/** Nothing left this machine, nothing was asked of the lake that it lacks, nothing went wrong. */
export async function expectQuiet(stage: Stage): Promise<void> {
  expect(stage.faults).toEqual({requestsElsewhere: [], consoleErrors: [], pageErrors: []})
  expect(stage.requests()).toBeGreaterThan(50)
  expect(await stage.unknownEndpoints()).toEqual([])
}
