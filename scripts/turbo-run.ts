import {spawn} from 'node:child_process'
import {existsSync, globSync, readFileSync, rmSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {createInterface} from 'node:readline'

export interface TaskResult {
  /** The name in turbo.json. */
  task: string
  /** Of its package, from the root: '' is the root itself. */
  directory: string
  passed: boolean
  /** Its inputs are those of a run that passed before, so it was not run. */
  cached: boolean
  seconds: number
  output: string
}

interface TaskSummary {
  task: string
  directory: string
  command: string
  logFile: string
  cache: {status: 'HIT' | 'MISS'}
  execution?: {startTime: number; endTime: number; exitCode: number | null}
}

/**
 * Runs turbo tasks in the current folder and reads from turbo's own summary how each ended.
 * `force` runs all of them anew, types without what tsc remembers. `ended` hears of each. A
 * problem is what turbo said that could run none.
 */
export async function runTasks(
  tasks: readonly string[],
  {force, ended}: {force: boolean; ended: (id: string) => void},
): Promise<{results: TaskResult[]} | {problem: string}> {
  if (force) {
    const remembered = globSync('{.,apps/*,packages/*}/node_modules/.cache/types*.tsbuildinfo')
    for (const file of remembered) rmSync(file)
  }
  const options = '--continue=always --concurrency=100% --summarize --json --log-order=grouped'
  const anew = force ? ['--force'] : []
  const [file, ...args] = turbo([
    'run',
    ...tasks,
    ...options.split(' '),
    '--output-logs=hash-only',
    ...anew,
  ])
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, TURBO_TELEMETRY_DISABLED: '1'},
    shell: process.platform === 'win32',
  })
  const said: string[] = []
  let summary: string | undefined
  const failure = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      said.push(error.message)
      resolve()
    })
    child.on('close', () => resolve())
  })
  createInterface(child.stderr).on('line', (line) => said.push(line))
  createInterface(child.stdout).on('line', (line) => {
    const {source, text} = readEvent(line)
    if (source === 'turbo') {
      said.push(text)
      summary ??= /^Summary: +(.+)$/.exec(text)?.[1]
    } else if (/^cache (hit|miss)/.test(text)) ended(source)
  })
  await failure
  if (summary === undefined) return {problem: said.join('\n')}
  const results = readSummary(summary)
  rmSync(summary)
  return {results}
}

/** turbo runs scripts with pnpm: with the one at hand, or else the pinned one. */
function turbo(args: string[]): [string, ...string[]] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const names = ['pnpm', 'pnpm.cmd', 'pnpm.exe']
  if (folders.some((folder) => names.some((name) => existsSync(join(folder, name)))))
    return ['turbo', ...args]
  const {packageManager} = JSON.parse(readFileSync('package.json', 'utf8')) as {
    packageManager: string
  }
  return ['npx', '-y', '-p', packageManager, '-c', ['turbo', ...args].join(' ')]
}

function readEvent(line: string): {source: string; text: string} {
  try {
    return JSON.parse(line) as {source: string; text: string}
  } catch {
    return {source: 'turbo', text: line}
  }
}

function readSummary(file: string): TaskResult[] {
  const {tasks} = JSON.parse(readFileSync(file, 'utf8')) as {tasks: TaskSummary[]}
  const real = tasks.filter(({command}) => command !== '<NONEXISTENT>')
  return real.map(({task, directory, logFile, cache, execution}) => {
    const cached = cache.status === 'HIT'
    const passed = cached || execution?.exitCode === 0
    const spent = execution === undefined ? 0 : execution.endTime - execution.startTime
    const seconds = cached ? 0 : spent / 1000
    const output = passed ? '' : readOutput(logFile)
    return {task, directory, passed, cached, seconds, output}
  })
}

function readOutput(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : 'It was not run.'
}
