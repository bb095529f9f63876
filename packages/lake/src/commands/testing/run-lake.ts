import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'

const CLI = fileURLToPath(new URL('../../cli.ts', import.meta.url))

export interface Finished {
  code: number | null
  out: string
  err: string
}

export interface Running {
  child: ChildProcess
  /** The address it printed. */
  url: string
  port: number
  finished: Promise<Finished>
}

/** Runs the command line to its end, in a process of its own. */
export function runLake(home: string, ...args: string[]): Promise<Finished> {
  return start(home, args).finished
}

/** The same for somebody who stops reading before anything is written. */
export function runLakeUnread(home: string, ...args: string[]): Promise<Finished> {
  const {child, finished} = start(home, args)
  child.stdout.destroy()
  return finished
}

/** `lake serve` in a process of its own, as soon as it has said where. */
export async function startServer(home: string, ...args: string[]): Promise<Running> {
  const {child, finished, firstLine} = start(home, ['serve', '--json', ...args])
  const line = await Promise.race([
    firstLine,
    finished.then(({err}) => Promise.reject(new Error(err))),
  ])
  const {url} = JSON.parse(line) as {url: string}
  return {child, url, port: Number(new URL(url).port), finished}
}

function start(home: string, args: string[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    env: {...process.env, ROSTRUM_HOME: home},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (out.includes('\n')) resolve(out.split('\n')[0] ?? '')
    })
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const finished = once(child, 'close').then(([code]): Finished => ({
    code: code as number | null,
    out,
    err,
  }))
  return {child, finished, firstLine}
}
