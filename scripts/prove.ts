import {availableParallelism} from 'node:os'
import {checks, runChecks} from './checks.ts'
import type {CheckResult} from './checks.ts'
import {runVitest} from './vitest-run.ts'

/** Runs the checks, then the tests; the last line counts both, and the exit code follows from it. */
export async function proveAll(options: {
  projects: readonly string[]
  env: NodeJS.ProcessEnv
}): Promise<void> {
  const results = await runChecks(checks(), Math.min(4, availableParallelism()), printResult)
  const tests = await runVitest(options.projects, options.env)
  const broken = results.filter((result) => !result.passed).length
  const failed = broken + tests.failed
  process.stdout.write(`\n${results.length - broken + tests.passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

function printResult({check, passed, output, seconds}: CheckResult): void {
  process.stdout.write(`${passed ? '✓' : '✗'} ${check.name} (${seconds.toFixed(1)} s)\n`)
  if (!passed) process.stdout.write(`${output.trimEnd()}\n  ${check.remedy}\n`)
}
