import {spawn} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

export interface Check {
  name: string
  /** What to do when it fails. */
  remedy: string
  command: readonly [string, ...string[]]
}

/** Everything that is proved without running a test, cheapest first. */
export function checks(): Check[] {
  return [
    {name: 'format', remedy: 'Run "npm run format".', command: ['oxfmt', '--check', '.']},
    {
      name: 'lint',
      remedy: 'See the rule named above.',
      command: ['oxlint', '--type-aware', '--deny-warnings'],
    },
    ...projects().map((project): Check => ({
      name: `types of ${project}`,
      remedy: 'See the errors above.',
      command: ['tsc', '-p', project],
    })),
    {
      name: 'unused files, exports and dependencies',
      remedy: 'Remove what is named above, or use it.',
      command: ['knip', '--no-progress'],
    },
    {
      name: 'generated types are fresh',
      remedy: 'Run "npm run generate" and commit the result.',
      command: ['tsx', 'packages/schema/scripts/generate-types.ts', '--check'],
    },
  ]
}

export interface CheckResult {
  check: Check
  passed: boolean
  output: string
  seconds: number
}

/** Runs the checks, as many at once as `lanes`, and reports each as it ends. */
export async function runChecks(
  list: readonly Check[],
  lanes: number,
  report: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  const queue = [...list]
  const results: CheckResult[] = []
  const lane = async (): Promise<void> => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const result = await runCheck(check)
      results.push(result)
      report(result)
    }
  }
  await Promise.all(Array.from({length: lanes}, lane))
  return results
}

function runCheck(check: Check): Promise<CheckResult> {
  const started = performance.now()
  const [file, ...args] = check.command
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const end = (passed: boolean): void =>
      resolve({check, passed, output, seconds: (performance.now() - started) / 1000})
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    child.on('exit', (code) => end(code === 0))
  })
}

function projects(): string[] {
  const folders = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  )
  const named = folders.flatMap((folder) => [
    join(folder, 'tsconfig.json'),
    join(folder, 'tsconfig.test.json'),
  ])
  return ['tsconfig.json', ...named].filter((file) => existsSync(file))
}
