import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Format} from './formats/format-names.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'
import {storeEveryKind} from './testing/every-kind.ts'
import {hashesIn} from './testing/folder-files.ts'

let deck: BundledDeck
let home: string

beforeAll(async () => {
  deck = await bundledDeck()
  home = deck.newFolder()
  await storeEveryKind(home)
})

afterAll(() => deck.remove())

/** Another process, folder, time zone, language and day. */
const elsewhere = {
  NODE_OPTIONS: `--import ${new URL('testing/another-day.ts', import.meta.url).href}`,
  CLOCK_AHEAD: String(400 * 24 * 60 * 60 * 1000),
  TZ: 'Pacific/Chatham',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
}

test.each<Format>(['html', 'single', 'pptx', 'handout', 'markdown', 'json'])(
  '%s has the same bytes, whoever builds it, where and when',
  async (format) => {
    const here = deck.newFolder()
    const there = join(deck.newFolder(), 'a folder', 'further down')
    const args = ['build', 'lights', '--format', format, '--notes', '--out'] as const
    expect(await deck.run({home, cwd: here}, ...args, here)).toMatchObject({code: 0})
    const at = {home, cwd: deck.newFolder(), env: elsewhere}
    expect(await deck.run(at, ...args, there)).toMatchObject({code: 0})
    const files = hashesIn(here)
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(2)
    expect(hashesIn(there)).toEqual(files)
  },
)
