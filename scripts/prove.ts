import {checks, runChecks} from './checks.ts'
import {runVitest} from './vitest-run.ts'

/**
 * Runs every check anew and the tests, vitest's own report on the terminal. The last line counts
 * both, and the exit code follows from it.
 */
export async function proveAll(env: NodeJS.ProcessEnv): Promise<void> {
  // Unit tests run beside the others, and are counted one by one.
  const withoutUnit = checks.filter((name) => name !== 'unit')
  const done = await runChecks(withoutUnit, {force: true})
  const tests = await runVitest({projects: ['unit', 'browser'], env})
  const failed = done.failed + tests.failed
  process.stdout.write(`\n${done.passed + tests.passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}
