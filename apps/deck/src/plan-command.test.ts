import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {widthOf} from './columns.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'

let deck: BundledDeck
let at: {home: string; cwd: string}

/** Three slides of thirty seconds, one of them with a headline that no line of a terminal holds. */
beforeAll(async () => {
  deck = await bundledDeck()
  at = {home: deck.newFolder(), cwd: deck.newFolder()}
  const long = `Water, ${'which is 水 and salt, '.repeat(12)}`
  writeFileSync(join(at.cwd, 'bread.md'), `# Bread\n\n- Flour\n- ${long}\n- Heat\n`)
  await deck.run(at, 'import', 'bread.md', '--publish')
})

afterAll(() => deck.remove())

describe('deck plan', () => {
  test('prints the running order, what is left out, and totals', async () => {
    const {code, out, err} = await deck.run(at, 'plan', 'bread', '--minutes', '1.25')
    expect({code, err}).toEqual({code: 0, err: ''})
    const lines = out.split('\n')
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([])
    expect(lines[0]).toBe('bread: “Bread” in 1:15')
    expect(out).toContain('\n   0:00    0:10  must      Bread\n   0:10    0:30  should    Flour\n')
    expect(out).toMatch(/\n {3}0:40 {4}0:30 {2}should {4}Water, which .*…\n {3}1:10 +End\n/)
    expect(out).toContain('Left out: 1 slide\nThere is no time for it.\n')
    expect(out).toMatch(/3 slides of 4, 1:10 told, 0:05 to spare\.\n$/)
  })

  test('says in JSON what it says in words', async () => {
    const {code, out, err} = await deck.run(at, 'plan', 'bread', '--minutes', '1.25', '--json')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(JSON.parse(out)).toMatchObject({
      slug: 'bread',
      fits: true,
      totalSeconds: 70,
      spareSeconds: 5,
      slides: [
        {in: true, reason: {code: 'must'}},
        {in: true, telling: 'long', reason: {code: 'fits'}},
        {in: true},
        {in: false, telling: null, reason: {code: 'no-time', sentence: 'There is no time for it.'}},
      ],
    })
  })

  test('fails with what to cut where the musts do not fit, and builds nothing', async () => {
    const room = ['bread', '--minutes', '0.1']
    const plan = await deck.run(at, 'plan', ...room)
    expect(plan).toMatchObject({code: 1, out: ''})
    expect(plan.err).toContain('take 0:10, all in their short telling: 0:04 more than 0:06.')
    expect(plan.err).toContain('Cut 1 slide, or let them begin at longer talks:')
    expect(await deck.run(at, 'plan', ...room, '--json')).toMatchObject({code: 1, err: ''})
    const build = await deck.run(at, 'build', ...room, '--out', 'short')
    expect(build).toMatchObject({code: 1, out: ''})
    expect(build.err).toContain('0:04 more than the 0:06 there are')
    expect(await deck.run(at, 'check', ...room)).toMatchObject({code: 1})
  })

  test.each([
    ['plan', 'bread', '--minutes', 'ten'],
    ['build', 'bread', '--minutes', '0'],
    ['check', 'bread', '--minutes', '-3'],
    ['diff', 'bread', 'bread@481'],
  ])('2: %s %s %s %s is told what minutes are', async (...args) => {
    const {code, out, err} = await deck.run(at, ...args)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain('Minutes are a number above 0, at most 480: 15, or 7.5.')
  })

  test.each(['plan', 'build', 'check'])('1: %s names the audiences there are', async (command) => {
    const {code, err} = await deck.run(at, command, 'bread', '--audience', 'cooks')
    expect(code).toBe(1)
    expect(err).toMatch(/^There is no audience “cooks”/)
  })

  test('builds and compares the same choice', async () => {
    const built = await deck.run(at, 'build', 'bread', '--minutes', '1.25', '--out', 'built')
    expect(built).toMatchObject({code: 0, out: expect.stringMatching(/^bread: 3 pages, /)})
    const {code, out, err} = await deck.run(at, 'diff', 'bread', 'bread@1.25')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/^bread +4 slides +1:40\nbread@1\.25 +3 slides +1:10\n\n- {3}0:30 {2}Heat /)
    expect(await deck.run(at, 'diff', 'bread', 'bread', '--minutes', '1')).toMatchObject({
      out: expect.stringMatching(/\nThey tell the same\.\n$/),
    })
  })

  test('compares a talk with what it was on a day and at a revision, and how both look', async () => {
    const place = {home: deck.newFolder(), cwd: deck.newFolder()}
    const notes = '# Cake\n\n- Sugar\n- Eggs\n'
    writeFileSync(join(place.cwd, 'cake.md'), notes)
    await deck.run(place, 'import', 'cake.md', '--publish')
    await deck.run(place, 'build', 'cake', '--out', 'built')
    const manifest = readFileSync(join(place.cwd, 'built', 'manifest.json'), 'utf8')
    const {documents} = JSON.parse(manifest) as {documents: {type: string; revision: string}[]}
    const {revision} = documents.find(({type}) => type === 'section')!
    const between = new Date().toISOString()
    writeFileSync(join(place.cwd, 'cake.md'), notes.replace('Eggs', 'Eggs, or apples\n- Salt'))
    await deck.run(place, 'import', 'cake.md', '--publish')
    for (const then of [revision, between]) {
      const {code, out, err} = await deck.run(place, 'diff', `cake@${then}`, 'cake')
      expect({code, err}).toEqual({code: 0, err: ''})
      expect(out).toContain(`cake@${then}  `)
      expect(out).toMatch(/\n- {3}0:30 {2}Eggs {2}The other does not have it\.\n/)
      expect(out).toMatch(/\n\+ {3}0:30 {2}Salt {2}/)
      expect(out).not.toContain('They look otherwise')
    }
    const looks = ['cake?theme=essay', 'cake', '--theme', 'contrast']
    const {out} = await deck.run(place, 'diff', ...looks)
    expect(out).toMatch(
      /\nThey tell the same\.\n\nThey look otherwise:\n~ base +essay → contrast\n$/,
    )
    const json = await deck.run(place, 'diff', ...looks, '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      from: {slug: 'cake', theme: 'essay'},
      to: {slug: 'cake', theme: 'contrast'},
      changes: [],
      theme: [{token: 'base', before: 'essay', after: 'contrast'}],
    })
    const lost = await deck.run(place, 'diff', 'cake@1999-12-31', 'cake')
    expect(lost).toMatchObject({code: 1, out: ''})
    expect(lost.err).toMatch(/^“cake” was not published yet on 1999-12-31/)
  })

  test('builds a plan whose every page says how and why it is told', async () => {
    await deck.run(at, 'build', 'bread', '--minutes', '1.25', '--format', 'json', '--out', 'plan')
    const plan = JSON.parse(readFileSync(join(at.cwd, 'plan', 'bread.json'), 'utf8')) as {
      slides: object[]
    }
    expect(plan.slides[0]).toMatchObject({
      choice: {priority: 'must', telling: 'long', seconds: 10, reason: {code: 'must'}},
    })
    expect(plan).toMatchObject({
      choice: {slides: [{}, {}, {}, {in: false, reason: {code: 'no-time'}}]},
    })
  })
})
