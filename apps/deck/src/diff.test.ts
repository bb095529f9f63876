import {expect, test} from 'vitest'
import {diffVariants} from './actions/diff-variants.ts'
import {deskWithLights, link, reference, slide, storeDeck} from './testing/lights.ts'
import type {NoteDesk} from './testing/note-desk.ts'

const revisionOf = async ({content}: NoteDesk, id: string): Promise<string> =>
  (await content.client.getDocument(id))!._rev

/** What happens to the talk after it was looked at: other words, a slide more and one less. */
async function rewrite({content}: NoteDesk): Promise<void> {
  await content.client
    .patch('section-lights')
    .set({'slides[_key=="lamp"].headline': 'A new lamp'})
    .unset(['slides[_key=="oil"]'])
    .append('slides', [slide('keeper', 15)])
    .commit()
}

const changes = async (desk: NoteDesk, at: string, slug = 'lights') => {
  const diff = await diffVariants(desk.content.client, {slug, at}, {slug})
  return diff.changes.map(({slideKey, change}) => [slideKey, change])
}

const rewritten = [
  ['lamp', 'other-words'],
  ['oil', 'left-out'],
  ['keeper', 'taken-in'],
]

test('a talk is compared with what it was at a revision of any of its documents', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  const before = await revisionOf(desk, 'section-lights')
  await rewrite(desk)
  const after = await revisionOf(desk, 'section-lights')
  expect(await changes(desk, before)).toEqual(rewritten)
  expect(await changes(desk, after)).toEqual([])
  const diff = await diffVariants(
    client,
    {slug: 'lights', at: before, audience: 'crew'},
    {slug: 'lights', minutes: 1},
  )
  expect(diff.from).toEqual({
    slug: 'lights',
    at: before,
    audience: 'crew',
    slides: 3,
    totalSeconds: 120,
  })
  expect(diff.changes.find(({slideKey}) => slideKey === 'lamp')).toMatchObject({
    label: 'A new lamp',
    fields: ['headline'],
  })
})

test('a section that the talk has no more is still told of', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  const before = await revisionOf(desk, 'section-lights')
  await client.patch('talk-lights').set({sections: []}).commit()
  await client.delete('section-lights')
  const lost = ['lamp', 'oil', 'lens', 'price'].map((key) => [key, 'left-out'])
  expect(await changes(desk, before)).toEqual(lost)
})

test('a deck document is compared with its parts, its changes and its theme of then', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  const theme = {_id: 'theme-isle', _type: 'theme', title: 'Isle', base: 'essay'}
  const blue = {_type: 'themeColours', accent: '#0033aa'}
  await client.createOrReplace({...theme, light: blue})
  await storeDeck(desk, {
    minutes: 2,
    theme: reference('theme-isle'),
    overrides: [{_type: 'slideOverride', _key: 'one', target: link('oil'), hidden: true}],
  })
  const before = await revisionOf(desk, 'deck-evening')
  await rewrite(desk)
  await client.createOrReplace({...theme, light: {...blue, accent: '#aa3300'}})
  await storeDeck(desk, {theme: reference('theme-isle'), parts: [reference('section-lights')]})
  expect(await changes(desk, before, 'evening')).toEqual([
    ['lamp', 'other-words'],
    ['keeper', 'taken-in'],
  ])
  const diff = await diffVariants(
    client,
    {slug: 'evening', at: before},
    {slug: 'evening', theme: 'Isle'},
  )
  expect(diff.theme).toEqual([{token: 'light.accent', before: '#0033aa', after: '#aa3300'}])
  const other = await diffVariants(client, {slug: 'evening'}, {slug: 'lights'})
  expect(other.theme).toEqual([
    {token: 'base', before: 'essay', after: 'signal'},
    {token: 'title', before: 'Isle', after: null},
    {token: 'light.accent', before: '#aa3300', after: null},
  ])
})

test.each([
  ['1999-12-31', '“lights” was not published yet on 1999-12-31'],
  ['1999-12-31T23:00', '“lights” was not published yet on 1999-12-31T23:00'],
  ['2026-02-31', 'The store keeps no revision “2026-02-31”'],
  ['nothing', 'The store keeps no revision “nothing” with “lights” in it.'],
])('a moment of which nothing is kept is told: %s', async (at, words) => {
  const {content} = await deskWithLights()
  const diff = diffVariants(content.client, {slug: 'lights', at}, {slug: 'lights'})
  await expect(diff).rejects.toThrow(words)
})

test('a day to come is as now', async () => {
  expect(await changes(await deskWithLights(), '2999-12-31')).toEqual([])
})
