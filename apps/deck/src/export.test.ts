import {bareSlide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, test} from 'vitest'
import {exportNotes} from './actions/export-notes.ts'
import {noteDesk} from './testing/note-desk.ts'
import {storeTalk} from './testing/store-talk.ts'

const {peopleSlide, chartSlide, tableSlide} = slideFixtures
const claim = {
  _id: 'claim-reach',
  wording: 'A light reaches as far as its lens',
  standing: 'verified' as const,
  sinceThen: null,
  sources: null,
}

test('notes name people and give figures that are documents of their own', async () => {
  const desk = await noteDesk()
  const claimed = {
    ...bareSlide,
    _type: 'statementSlide' as const,
    _key: 'claimed',
    headline: 'The lens is what counts',
    claims: [claim],
  }
  const {table: _table, ...table} = {...tableSlide, series: chartSlide.series}
  await storeTalk(desk, [peopleSlide, chartSlide, table, claimed])
  const notes = await exportNotes(desk.content.client, 'lights')
  expect(notes).toContain('Ada Marin — Keeper, Northern Lights')
  expect(notes).toContain('Jo Feld — Lens maker')
  expect(notes).toContain('Brightness of a first-order light')
  expect(notes.match(/\| *1920 *\| *100 *\| *210 *\|/g)).toHaveLength(2)
  expect(notes).toContain('The lens is what counts')
  expect(notes).not.toMatch(/person-|dataSeries-|organization-/)
})

test('notes hold an editor’s draft of what a slide refers to', async () => {
  const desk = await noteDesk()
  await storeTalk(desk, [peopleSlide])
  const {client} = desk.content
  const ada = await client.getDocument('person-ada')
  await client.create({...ada!, _id: 'drafts.person-ada', name: 'Ada M. Marin'})
  expect(await exportNotes(client, 'lights')).toContain('Ada M. Marin — Keeper')
})

test('notes of such slides come back without a change', async () => {
  const desk = await noteDesk()
  const notes = '# Lights\n\n## Keepers\n\n- Two people\n- A chart\n'
  await desk.importNote('lights.md', notes)
  const {client} = desk.content
  await storeTalk(desk, [peopleSlide, chartSlide], {
    origin: (await client.getDocument('talk-lights'))!['origin'],
  })
  desk.write('lights.md', await exportNotes(client, 'lights'))
  const before = await client.getDocument('section-lights')
  const {imported, bad} = await desk.importAgain('lights.md')
  expect(bad).toEqual([])
  expect(imported[0]!.conflicts).toEqual([])
  expect((await client.getDocument('section-lights'))!['slides']).toEqual(before!['slides'])
})
