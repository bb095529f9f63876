import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface TestCount {
  passed: number
  failed: number
}

/**
 * Runs vitest projects, its report on the terminal, and counts from its JSON report. A run that
 * ends badly without a failing test (a file that does not load, an unhandled error) counts as one
 * failure, and so does a run of no test at all.
 */
export async function runVitest({
  projects,
  env,
  folder: within,
}: {
  projects: readonly string[]
  env: NodeJS.ProcessEnv
  /** Only the tests in this folder; without it all. */
  folder?: string
}): Promise<TestCount> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-test-'))
  const report = join(folder, 'report.json')
  const args = [
    'run',
    ...(within === undefined ? [] : [within]),
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const code = await new Promise<number>((resolve) => {
    const child = spawn('vitest', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
      shell: process.platform === 'win32',
    })
    child.on('error', () => resolve(1))
    child.on('exit', (status) => resolve(status ?? 1))
  })
  const count = readCount(report)
  rmSync(folder, {recursive: true})
  return code !== 0 && count.failed === 0 ? {...count, failed: 1} : count
}

function readCount(report: string): TestCount {
  try {
    const {numPassedTests, numFailedTests, numPendingTests, numTodoTests} = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>
    const notRun = (numPendingTests ?? 0) + (numTodoTests ?? 0)
    const failed = (numFailedTests ?? 0) + notRun
    const passed = numPassedTests ?? 0
    return {passed, failed: passed + failed === 0 ? 1 : failed}
  } catch {
    return {passed: 0, failed: 1}
  }
}
