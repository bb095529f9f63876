/**
 * From an edit to the page: how long after a mutation is sent `deck build --watch` has written
 * `index.html`, for 50 slides and for 1,000. Beside a lake of its own; `node bench/watch.ts`, on a
 * machine that does nothing else.
 */
import {spawn} from 'node:child_process'
import {on, once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, watch} from 'node:fs'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createClient} from '@sanity/client'
import {addLongTalk} from './long-talk.ts'

const edits = 30
const root = fileURLToPath(new URL('..', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
const env = {...process.env, ROSTRUM_HOME: join(home, 'home')}

const lake = spawn(process.execPath, [`${root}packages/lake/src/cli.ts`, 'serve', '--port', '0'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
})
await once(lake.stdout, 'data')
const {port} = JSON.parse(readFileSync(join(home, 'home', 'server.json'), 'utf8')) as {port: number}
const client = createClient({
  projectId: 'rostrum',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: false,
  useProjectHostname: false,
  apiHost: `http://127.0.0.1:${port}`,
})

for (const sections of [5, 100]) {
  const id = `talk-of-${sections * 10}`
  const [section] = await addLongTalk(client, id, {sections, slides: 10})
  const out = join(home, id)
  const child = spawn(
    process.execPath,
    [`${root}apps/deck/dist/cli.mjs`, 'build', id, '--watch', '--out', out],
    {env, stdio: ['ignore', 'ignore', 'pipe']},
  )
  for await (const [text] of on(child.stderr, 'data'))
    if (String(text).includes('Waiting for changes')) break
  const times: number[] = []
  for (let edit = 1; edit <= edits; edit += 1) {
    const headline = `Edit ${edit} of a bench`
    const sent = performance.now()
    const written = whenWritten(out, headline)
    await client
      .patch(section!)
      .set({'slides[3].headline': headline})
      .commit({visibility: 'async', returnDocuments: false})
    times.push((await written) - sent)
  }
  child.kill('SIGINT')
  await once(child, 'exit')
  const sorted = times.toSorted((a, b) => a - b)
  const [best, median, worst] = [0, edits / 2, edits - 1].map((at) => sorted[at]!.toFixed(0))
  process.stdout.write(
    `${sections * 10} slides: from the mutation to index.html ${median} ms (median of ${edits}; ${best} to ${worst}), load ${loadavg()[0]!.toFixed(1)}\n`,
  )
}
lake.kill('SIGTERM')
await once(lake, 'exit')
rmSync(home, {recursive: true})

/** The moment at which the page in a folder has these words. */
function whenWritten(folder: string, words: string): Promise<number> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_, name) => {
      const now = performance.now()
      if (name !== 'index.html' || !readFileSync(join(folder, name), 'utf8').includes(words)) return
      watcher.close()
      resolve(now)
    })
  })
}
