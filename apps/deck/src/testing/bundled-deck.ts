import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildAssets} from '../../scripts/build-assets.ts'
import {buildCli} from '../../scripts/build-cli.ts'
import {buildFaces} from '../../scripts/build-faces.ts'

export interface Finished {
  code: number | null
  out: string
  err: string
}

export interface Running {
  child: ChildProcess
  /** Settles when so much of the error output is there; fails when the command ends without it. */
  hasSaid: (text: string) => Promise<void>
  /** The next line of the output; fails when the command ends without one. */
  nextLine: () => Promise<string>
  finished: Promise<Finished>
}

export interface BundledDeck {
  /** A new folder, empty. */
  newFolder(): string
  /** Runs the bundle in a process of its own, in `cwd`, with a data folder. */
  start(
    place: {home: string; cwd?: string; env?: Record<string, string>},
    ...args: string[]
  ): Running
  run(
    place: {home: string; cwd?: string; env?: Record<string, string>},
    ...args: string[]
  ): Promise<Finished>
  /** Ends what still runs and removes every folder. */
  remove(): void
}

/** The command line as it is shipped, built anew, with a starter of one talk: `welcome`. */
export async function bundledDeck(): Promise<BundledDeck> {
  const root = mkdtempSync(join(tmpdir(), 'rostrum-bundle-'))
  const app = join(root, 'apps', 'deck')
  mkdirSync(app, {recursive: true})
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'content', 'welcome.md'), '# Welcome\n\n- Hello\n')
  symlinkSync(
    fileURLToPath(new URL('../../node_modules', import.meta.url)),
    join(app, 'node_modules'),
  )
  const dist = join(app, 'dist')
  const withFaces = async (): Promise<void> => {
    await buildAssets(join(dist, 'assets'))
    await buildFaces(join(dist, 'assets'), join(dist, 'faces'))
  }
  await Promise.all([buildCli(dist), withFaces()])
  const children: ChildProcess[] = []

  const start: BundledDeck['start'] = ({home, cwd = root, env = {}}, ...args) => {
    const child = spawn(process.execPath, [join(app, 'dist', 'cli.mjs'), ...args], {
      cwd,
      env: {...process.env, ROSTRUM_HOME: home, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.push(child)
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    const finished = once(child, 'close').then(([code]): Finished => ({
      code: code as number | null,
      out,
      err,
    }))
    const hasSaid = (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => err.includes(text) && resolve()
        child.stderr.on('data', look)
        look()
        void finished.then(() => reject(new Error(`It ended without saying “${text}”: ${err}`)))
      })
    let read = 0
    const nextLine = () =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const end = out.indexOf('\n', read)
          if (end === -1) return
          child.stdout.off('data', look)
          const line = out.slice(read, end)
          read = end + 1
          resolve(line)
        }
        child.stdout.on('data', look)
        look()
        void finished.then(() => reject(new Error(`It ended without a further line: ${out}${err}`)))
      })
    return {child, hasSaid, nextLine, finished}
  }

  return {
    newFolder: () => mkdtempSync(join(root, 'place-')),
    start,
    run: (place, ...args) => start(place, ...args).finished,
    remove() {
      for (const child of children) child.kill('SIGKILL')
      rmSync(root, {recursive: true})
    },
  }
}
