import {LakeError} from '../../types.ts'

/**
 * Runs synchronous work and breaks it off when it takes too long. A query can be made to spin in
 * loops and in regular expressions that no check foresees; only the virtual machine can stop it.
 * @param limitMs milliseconds
 * @throws LakeError 504 once the time is up
 */
export function withDeadline<T>(limitMs: number, work: () => T): T {
  if (running) return work()
  let outcome: {value: T} | undefined
  running = () => {
    outcome = {value: work()}
  }
  try {
    script().runInThisContext({timeout: limitMs})
  } catch (error) {
    throw timedOut(error) ? tooSlow(limitMs) : error
  } finally {
    running = undefined
  }
  if (outcome) return outcome.value
  throw tooSlow(limitMs)
}

let running: (() => void) | undefined
const hook = Symbol.for('rostrum.lake.deadline')
Object.defineProperty(globalThis, hook, {value: () => running?.(), configurable: true})
const script = lazily(() => {
  // Most commands never come this far, and would load a library for nothing.
  const {Script} = process.getBuiltinModule('node:vm')
  return new Script(`globalThis[Symbol.for('rostrum.lake.deadline')]()`)
})

function lazily<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => (made ??= {value: make()}).value
}

function timedOut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

function tooSlow(limitMs: number): LakeError {
  const description = `query took longer than ${limitMs} ms and was stopped; ask for less, or filter by _type or _id first`
  return new LakeError(504, {error: {type: 'queryExecutionError', description}}, description)
}
