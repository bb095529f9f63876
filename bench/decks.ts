/**
 * How quick decks are built and shown: `pnpm bench decks`. Machines differ, so each figure stands as a
 * multiple of the floor: Node that joins strings, and a page of bare reveal.js. The table is written
 * into docs/speed.md too. It wants a machine that does nothing else.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, loadavg, tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {launchBrowser} from '@rostrum/testing'
import {measureBuilds} from './decks/measure-builds.ts'
import {measureExports} from './decks/measure-exports.ts'
import {measurePage} from './decks/measure-page.ts'
import {
  buildRows,
  exportRows,
  firstViewRows,
  memoryRow,
  seenRows,
  stepRow,
  tableOf,
} from './decks/rows.ts'
import {runNode} from './decks/run-process.ts'
import {scenarios} from './decks/workload.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
const places = {
  work,
  deck: join(root, 'apps/deck/dist/cli.mjs'),
  reveal: dirname(fileURLToPath(import.meta.resolve('reveal.js'))),
}
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const [fifty, thousand, twenty] = scenarios
const loads = [loadavg()[0]!]

try {
  const short = await measureBuilds(fifty!, places, 5)
  const long = await measureBuilds(thousand!, places, 3)
  const many = await measureBuilds(twenty!, places, 3)
  loads.push(loadavg()[0]!)
  const env = {ROSTRUM_HOME: join(work, 'fifty', 'home')}
  const single = join(work, 'single')
  await runNode([places.deck, 'build', 'fifty', '--format', 'single', '--out', single], env)
  const browser = await launchBrowser()
  const rounds = {rounds: 3, slowRounds: 2}
  const shown = (name: string, whose: string) =>
    measurePage(browser, join(work, name, whose), rounds)
  const floor = await shown('fifty', 'floor')
  const ours = await shown('fifty', 'ours')
  const longFloor = await shown('thousand', 'floor')
  const longOurs = await shown('thousand', 'ours')
  const alone = await measurePage(browser, single, {rounds: 1, slowRounds: 0, file: 'fifty.html'})
  await browser.close()
  const exports = await measureExports({work, deck: places.deck, executablePath}, 3)
  loads.push(loadavg()[0]!)
  const table = tableOf([
    ...buildRows(fifty!.says, short, {warm: 2.5, cold: 5}),
    ...buildRows(thousand!.says, long, {warm: 3.5, cold: 7}),
    memoryRow(thousand!.says, long),
    ...buildRows(twenty!.says, many, {warm: 5, cold: 9}),
    ...firstViewRows(ours, alone),
    ...seenRows(floor, ours),
    stepRow(fifty!.says, floor, ours, 1.11),
    stepRow(thousand!.says, longFloor, longOurs, 0.32),
    ...exportRows(exports),
  ])
  console.log(table)
  writeDown(table)
} finally {
  rmSync(work, {recursive: true, force: true})
}

function writeDown(table: string): void {
  const file = join(root, 'docs/speed.md')
  const model = cpus()[0]?.model ?? 'a processor'
  const busy = loads.map((load) => load.toFixed(1)).join(', ')
  const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model.trim()}, Node ${process.versions.node}. Load while it ran: ${busy}.`
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split('<!-- decks -->\n')
  const [, after = ''] = rest.split('<!-- /decks -->')
  writeFileSync(file, `${before}<!-- decks -->\n${machine}\n\n${table}\n<!-- /decks -->${after}`)
}
