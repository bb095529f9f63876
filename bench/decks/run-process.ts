import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface Ran {
  /** Milliseconds from its start to its end. */
  ms: number
}

/**
 * Runs Node with a script as a process of its own.
 * @throws Error with what it said, where it fails
 */
export function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    env: {...process.env, ...env},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve({ms: performance.now() - start})
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`))
    })
  })
}

/** The most memory that such a process takes, in bytes. */
export async function memoryOf(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  const [hook, note] = [join(folder, 'hook.cjs'), join(folder, 'note')]
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS)))`,
  )
  await runNode(['--require', hook, ...args], env)
  const bytes = Number(readFileSync(note, 'utf8')) * 1024
  rmSync(folder, {recursive: true})
  return bytes
}
