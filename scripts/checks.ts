import {runTasks, type TaskResult} from './turbo-run.ts'

export type CheckName = Exclude<keyof typeof words, 'build'>

/** The tasks of turbo.json that prove something. What each reads is said there. */
const words = {
  'format:check': {name: 'format', remedy: 'Run "npm run format".'},
  lint: {name: 'lint', remedy: 'See the rule named above.'},
  types: {name: 'types', remedy: 'See the errors above.'},
  unused: {
    name: 'unused files, exports and dependencies',
    remedy: 'Remove what is named above, or use it.',
  },
  generated: {
    name: 'generated types are fresh',
    remedy: 'Run "npm run generate" and commit the result.',
  },
  unit: {name: 'unit tests', remedy: 'See the failing tests above.'},
  build: {name: 'build', remedy: 'Its tests need what it builds: see the error above.'},
} as const

/** Only the one package or the root has them. */
const alone: readonly string[] = ['format:check', 'unused', 'generated']

export const checks = Object.keys(words).filter((task): task is CheckName => task !== 'build')

/** Runs checks, prints a line for each and what to do about those that fail. */
export async function runChecks(
  names: readonly CheckName[],
  {force}: {force: boolean},
): Promise<{passed: number; failed: number; cached: number}> {
  const terminal = process.stdout.isTTY
  const run = await runTasks(names, {
    force,
    ended: (id) => void (terminal && process.stdout.write(`\r\u001b[K… ${id}`)),
  })
  if (terminal) process.stdout.write('\r\u001b[K')
  if ('problem' in run) {
    process.stdout.write(`✗ The checks could not be run:\n${run.problem}\n`)
    return {passed: 0, failed: 1, cached: 0}
  }
  const {results} = run
  // What failed stands nearest to the end.
  const sorted = results.toSorted((one, other) => Number(other.passed) - Number(one.passed))
  for (const result of sorted) process.stdout.write(told(result))
  const passed = results.filter((result) => result.passed).length
  const cached = results.filter((result) => result.cached).length
  return {passed, failed: results.length === 0 ? 1 : results.length - passed, cached}
}

function told({task, directory, passed, cached, seconds, output}: TaskResult): string {
  const {name, remedy} = words[task as keyof typeof words]
  const what = alone.includes(task) ? name : `${name} of ${directory || 'the root'}`
  const how = cached ? 'from the cache' : `${seconds.toFixed(1)} s`
  const line = `${passed ? '✓' : '✗'} ${what} (${how})\n`
  return passed ? line : `${line}${output}\n  ${remedy}\n`
}
