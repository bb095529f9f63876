import {bareSlide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import type {Slide} from '@rostrum/schema'
import {expect, test} from 'vitest'
import {checkTalk} from './actions/check-talk.ts'
import {noteDesk} from './testing/note-desk.ts'
import {storeTalk} from './testing/store-talk.ts'

const today = '2026-11-24'
const statement: Slide = {
  ...bareSlide,
  _type: 'statementSlide',
  _key: 'reach',
  headline: 'A light reaches as far as its lens',
}
const source = {
  _id: 'source-almanac',
  title: 'The almanac',
  checkedOn: '2024-01-01',
  author: null,
  publisher: null,
  published: null,
  url: null,
  confidence: null,
}
const claim = {
  _id: 'claim-reach',
  wording: 'Lenses doubled the reach',
  standing: 'dated' as const,
  sinceThen: null,
  sources: [source],
}

test('each finding says where, what and how grave it is, errors first', async () => {
  const desk = await noteDesk()
  await storeTalk(desk, [
    {...statement, claims: [claim]},
    {...statement, _key: 'again', claims: [claim]},
    slideFixtures.videoSlide,
  ])
  const {client} = desk.content
  const checked = await checkTalk(client, 'lights', {today, studioUrl: 'http://localhost:3333/'})
  expect(checked).toMatchObject({slug: 'lights', title: 'Lights', errors: 1, warnings: 6})
  const [first, ...rest] = checked.findings
  expect(first).toEqual({
    severity: 'error',
    rule: 'empty',
    section: 'The keeping',
    slide: 'One turn takes thirty seconds',
    page: 3,
    document: {type: 'section', id: 'section-lights'},
    key: 'video',
    field: 'video',
    path: 'slides[_key=="video"].video',
    studio:
      'http://localhost:3333/intent/edit/id=section-lights;type=section;path=slides%5B_key%3D%3D%22video%22%5D.video',
    message: expect.stringMatching(/^There is no film yet\. Drop/),
  })
  expect(rest.map(({rule, page, document}) => [rule, page, document.type])).toEqual([
    ['speaker-missing', null, 'talk'],
    ['notes-missing', 1, 'section'],
    ['since-then-missing', 1, 'claim'],
    ['source-stale', 1, 'source'],
    ['notes-missing', 2, 'section'],
    ['notes-missing', 3, 'section'],
  ])
  expect(rest[2]!.message).toBe(
    'Claim “Lenses doubled the reach”: Say what happened since it was claimed.',
  )
})

test('what the deck complains of is told with the page, and once', async () => {
  const desk = await noteDesk()
  await storeTalk(desk, [{...slideFixtures.chartSlide, highlight: '1777'}])
  const {findings} = await checkTalk(desk.content.client, 'lights', {today})
  expect(findings.filter(({rule}) => rule === 'deck')).toEqual([
    expect.objectContaining({
      severity: 'warning',
      page: 1,
      key: 'chart',
      message: expect.stringContaining('1777'),
    }),
  ])
})

test('drafts are judged, and a section that is gone is an error', async () => {
  const desk = await noteDesk()
  await storeTalk(desk, [statement])
  const {client} = desk.content
  const talk = await client.getDocument('talk-lights')
  const lost = {_type: 'reference', _key: 'two', _ref: 'section-gone', _weak: true}
  await client.create({
    ...talk!,
    _id: 'drafts.talk-lights',
    title: 'More lights',
    sections: [...talk!['sections'], lost],
  })
  const {title, findings} = await checkTalk(client, 'lights', {today})
  expect(title).toBe('More lights')
  expect(findings[0]).toMatchObject({rule: 'section-lost', severity: 'error', field: 'sections'})
})
