import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {checkRules} from './check/check-rules.ts'
import {checkedText} from './commands/check-text.ts'
import {openContent} from './content/open-content.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'

let deck: BundledDeck
let at: {home: string; cwd: string; env: Record<string, string>}

/** Notes, of which a point is gone from the talk, and a deck document that asks for five minutes. */
beforeAll(async () => {
  deck = await bundledDeck()
  at = {home: deck.newFolder(), cwd: deck.newFolder(), env: {STUDIO_PORT: '4321'}}
  writeFileSync(join(at.cwd, 'bread.md'), '# Bread\n\n- Flour is half of it\n- Heat\n')
  await deck.run(at, 'import', 'bread.md', '--publish')
  const content = await openContent({ROSTRUM_HOME: at.home})
  const {client} = content
  const id = await client.fetch<string>(
    '*[_type == "section" && "Heat" in slides[].headline][0]._id',
  )
  await client.patch(id).unset(['slides[headline == "Flour is half of it"]']).commit()
  await client.createOrReplace({
    _id: 'deck-evening',
    _type: 'deck',
    title: 'Evening',
    slug: {_type: 'slug', current: 'evening'},
    minutes: 5,
    parts: [
      {
        _type: 'reference',
        _key: 'b',
        _ref: await client.fetch('*[slug.current == "bread"][0]._id'),
      },
    ],
  })
  await content.close()
})

afterAll(() => deck.remove())

test('--all takes deck documents too, and says on the error output what takes time', async () => {
  const {code, out, err} = await deck.run(at, 'check', '--all', '--coverage', '--formats', '--json')
  const {checked, failed} = JSON.parse(out) as {
    checked: {
      slug: string
      variants: object[]
      coverage: object
      findings: {rule: string; studio: string}[]
    }[]
    failed: object[]
  }
  expect({code, failed}).toEqual({code: 0, failed: []})
  expect(checked.map(({slug}) => slug).toSorted()).toEqual(['bread', 'evening', 'welcome'])
  const bread = checked.find(({slug}) => slug === 'bread')!
  expect(bread.variants).toEqual([
    {audience: null, minutes: null, seconds: 40, slides: 2, state: 'fits'},
  ])
  expect(bread.coverage).toMatchObject([{covered: 1, total: 2}])
  const left = bread.findings.filter(({rule}) => rule === 'point-left')
  expect(left).toMatchObject([
    {
      studio: expect.stringMatching(
        /^http:\/\/localhost:4321\/intent\/edit\/id=.+;type=talk;path=origin$/,
      ),
    },
  ])
  const evening = checked.find(({slug}) => slug === 'evening')!
  expect(evening.variants).toMatchObject([{minutes: 5, state: 'short'}])
  for (const format of ['html', 'pptx', 'markdown', 'handout'])
    expect(err).toContain(`evening: reading its ${format} …\n`)
})

test('in words there is a table of the rooms, and of the points', async () => {
  const {code, out} = await deck.run(at, 'check', 'evening', '--coverage')
  expect(code).toBe(0)
  expect(out).toContain('  Told\n    everyone      5 min      0:40     2 slides  short\n')
  expect(out).toContain('  1 of 2 points of the imported notes stand in it\n')
  expect(out).toContain('Line 3 of the notes, “Flour is half of it”, stands on no slide')
})

test('--rules lists the rules, and reads no store', async () => {
  const nowhere = {...at, home: '/dev/null'}
  const {code, out, err} = await deck.run(nowhere, 'check', '--rules')
  expect({code, err}).toEqual({code: 0, err: ''})
  for (const rule of Object.keys(checkRules)) expect(out).toContain(`${rule} (`)
  expect(JSON.parse((await deck.run(nowhere, 'check', '--rules', '--json')).out)).toEqual(
    checkRules,
  )
})

test('where a terminal knows links, a place leads to the Studio; elsewhere it is bare text', () => {
  const finding = {
    severity: 'error',
    rule: 'empty',
    section: 'Oven',
    slide: 'Heat',
    page: 2,
    document: {type: 'section', id: 's'},
    key: 'a',
    field: 'image',
    path: 'slides[_key=="a"].image',
    studio: 'http://localhost:4321/intent/edit/id=s',
    message: 'There is no picture yet.',
  } as const
  const talk = {
    slug: 'bread',
    title: 'Bread',
    errors: 1,
    warnings: 0,
    coverage: null,
    variants: [],
    findings: [finding],
  }
  expect(checkedText(talk, false)).toContain('    Oven › Heat (page 2): There is no picture yet.\n')
  expect(checkedText(talk, true)).toContain(
    '\u001B]8;;http://localhost:4321/intent/edit/id=s\u001B\\Oven › Heat (page 2)\u001B]8;;\u001B\\: There',
  )
})
