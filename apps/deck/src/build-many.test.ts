import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {IdentifiedSanityDocumentStub} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {BuiltDeck} from './actions/build-deck.ts'
import type {FailedDeck} from './actions/build-decks.ts'
import {openContent} from './content/open-content.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'

let deck: BundledDeck

beforeAll(async () => {
  deck = await bundledDeck()
})

afterAll(() => deck.remove())

const names = ['anise', 'bread', 'cake', 'dough', 'eclair', 'fudge']

/** Six talks and the starter’s, two deck documents, and one deck that cannot be built. */
async function bakery() {
  const at = {home: deck.newFolder(), cwd: deck.newFolder()}
  for (const name of names)
    writeFileSync(join(at.cwd, `${name}.md`), `# ${name}\n\n- Flour of ${name}\n`)
  expect(await deck.run(at, 'import', '.', '--publish')).toMatchObject({code: 0})
  const content = await openContent({ROSTRUM_HOME: at.home})
  const slug = (current: string) => ({_type: 'slug', current})
  const parts = [{_type: 'reference', _key: 'a', _ref: 'talk-bread'}]
  const documents: IdentifiedSanityDocumentStub[] = [
    {_id: 'deck-one', _type: 'deck', title: 'For a fair', slug: slug('fair'), parts},
    {_id: 'deck-two', _type: 'deck', title: 'Called as a talk', slug: slug('cake'), parts},
    {_id: 'drafts.deck-three', _type: 'deck', title: 'A draft', slug: slug('draft'), parts},
    {
      _id: 'deck-four',
      _type: 'deck',
      title: 'Out of bounds',
      slug: slug('../../out/of bounds'),
      parts,
    },
    {
      _id: 'deck-five',
      _type: 'deck',
      title: 'Too short',
      slug: slug('short'),
      parts,
      minutes: 0.01,
    },
  ]
  for (const document of documents) await content.client.createOrReplace(document)
  await content.close()
  return at
}

const all = [...names, 'welcome', 'fair', '../../out/of bounds']

test('all decks are built, of talks and of deck documents, whatever fails, with a summary', async () => {
  const at = await bakery()
  const built = await deck.run(at, 'build', '--all', '--out', 'decks', '--format', 'html,markdown')
  expect(built.code).toBe(1)
  const said = built.out.trimEnd().split('\n')
  expect(said.at(-1)).toMatch(/^10 decks in \d+\.\d s: 9 built, 1 failed \(short\)$/)
  const slugs = said.filter((line) => line.includes(' pages, ')).map((line) => line.split(':')[0])
  expect(slugs).toEqual(all.toSorted())
  expect(built.err).toMatch(/^short: .*more than the 0:00 there are/m)
  for (const slug of all) expect(built.err).toContain(`${slug}: markdown …\n`)
  expect(readFileSync(join(at.cwd, 'decks', 'cake', 'index.html'), 'utf8')).toContain(
    'Flour of cake',
  )
  expect(readFileSync(join(at.cwd, 'decks', 'fair', 'index.html'), 'utf8')).toContain(
    'Flour of bread',
  )
  expect(existsSync(join(at.cwd, 'decks', 'out-of-bounds', 'index.html'))).toBe(true)
  expect(existsSync(join(at.cwd, 'decks', 'draft'))).toBe(false)

  const again = await deck.run(at, 'build', '--all', '--out', 'decks', '--format', 'html,markdown')
  expect(again.code).toBe(1)
  expect(again.out).toMatch(/10 decks in \d+\.\d s: 0 built, 9 unchanged, 1 failed \(short\)\n$/)
  const order = again.out.split('\n').map((line) => line.split(':')[0] ?? '')
  expect(order.filter((slug) => all.includes(slug))).toEqual(slugs)
})

test('several decks are answered in the order that they are asked for', async () => {
  const at = await bakery()
  const asked = ['fudge', 'nothing', 'anise', 'short', 'fair', 'bread', 'fudge']
  const {code, out} = await deck.run(at, 'build', ...asked, '--out', 'decks', '--json')
  expect(code).toBe(1)
  const {built, failed} = JSON.parse(out) as {built: BuiltDeck[]; failed: FailedDeck[]}
  expect(built.map(({slug}) => slug)).toEqual(['fudge', 'anise', 'fair', 'bread'])
  expect(failed.map(({slug}) => slug)).toEqual(['nothing', 'short'])
})
