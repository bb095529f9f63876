import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {TooLongError} from '@rostrum/slides'
import {expect, test} from 'vitest'
import {buildDeck} from './actions/build-deck.ts'
import {checkTalk} from './actions/check-talk.ts'
import {diffVariants} from './actions/diff-variants.ts'
import {planChoice} from './actions/plan-choice.ts'
import {driftSince, lastGiven} from './actions/plan-drift.ts'
import {findVariant} from './actions/plan-variant.ts'
import {deskWithLights, link, storeDeck} from './testing/lights.ts'

const told = (plan: Awaited<ReturnType<typeof planChoice>>) =>
  plan.fits ? plan.slides.filter((each) => each.in).map(({slideKey}) => slideKey) : null

test.each(['sales', 'SALES', 'Sales people', 'audience-sales'])(
  'an audience is known by slug, title or id: %s',
  async (audience) => {
    const {content} = await deskWithLights()
    expect(await planChoice(content.client, 'lights', {audience})).toMatchObject({
      audience: 'Sales people',
      totalSeconds: 140,
    })
  },
)

test('what is not there is told with what is', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  await storeDeck(desk, {})
  await expect(planChoice(client, 'lights', {audience: 'cooks'})).rejects.toThrow(
    'There is no audience “cooks”. There are: sales, crew.',
  )
  await expect(planChoice(client, 'lamps', {})).rejects.toThrow(
    'There is no talk “lamps”. There are: lights, evening.',
  )
})

test('a deck document is a room of its own, which flags go before', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  await storeDeck(desk, {
    minutes: 2,
    audience: {_type: 'reference', _ref: 'audience-crew'},
    overrides: [
      {_type: 'slideOverride', _key: 'one', target: link('oil'), hidden: true},
      {
        _type: 'slideOverride',
        _key: 'two',
        target: link('lens'),
        replacements: [{_type: 'replacement', _key: 'a', field: 'headline', text: 'Your lens'}],
      },
    ],
    order: [link('lens'), link('lamp')],
  })
  const plan = await planChoice(client, 'evening', {})
  expect(plan).toMatchObject({
    slug: 'evening',
    title: 'Lights',
    audience: 'The crew',
    minutes: 2,
    totalSeconds: 70,
    contentEnds: true,
    problems: [],
  })
  expect(told(plan)).toEqual(['lens', 'lamp'])
  expect(told(await planChoice(client, 'evening', {minutes: 1}))).toEqual(['lamp'])
  expect(told(await planChoice(client, 'evening', {audience: 'sales'}))).toEqual([
    'lens',
    'price',
    'lamp',
  ])
  const built = await buildDeck(client, 'evening', join(desk.folder, 'deck'), {notes: false})
  expect(built.pages).toBe(2)
  const page = readFileSync(join(desk.folder, 'deck', 'index.html'), 'utf8')
  expect(page).toContain('Your lens')
  expect(page).not.toContain('The oil')
})

test('a pinned slide stays as it was, and an edit elsewhere goes through', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  const {_rev: before} = (await client.getDocument('section-lights'))!
  await client
    .patch('section-lights')
    .set({
      'slides[_key=="lamp"].headline': 'A new lamp',
      'slides[_key=="oil"].headline': 'New oil',
    })
    .commit()
  const pinned = (key: string, revision: string) => ({
    _type: 'slideOverride',
    _key: `pin-${key}`,
    target: link(key),
    pinned: revision,
  })
  await storeDeck(desk, {overrides: [pinned('lamp', before), pinned('lens', 'never')]})
  const plan = await planChoice(client, 'evening', {})
  const labels = plan.fits ? plan.slides.map(({label}) => label) : []
  expect(labels).toEqual(['The lamp', 'New oil', 'The lens', 'The price'])
  expect(plan.problems).toEqual([
    expect.objectContaining({code: 'revision-lost', slideKey: 'lens'}),
  ])
  const {findings} = await checkTalk(client, 'evening')
  expect(findings.find(({rule}) => rule === 'revision-lost')).toMatchObject({
    severity: 'warning',
    document: {type: 'deck', id: 'deck-evening'},
  })
})

test('without time for the musts nothing is built, and a check fails', async () => {
  const {content, folder} = await deskWithLights()
  const {client} = content
  const room = {minutes: 0.5}
  expect(await planChoice(client, 'lights', room)).toMatchObject({fits: false, overSeconds: 10})
  const build = buildDeck(client, 'lights', join(folder, 'deck'), {notes: false, ...room})
  await expect(build).rejects.toThrow(TooLongError)
  expect(existsSync(join(folder, 'deck'))).toBe(false)
  const {findings, errors} = await checkTalk(client, 'lights', {flags: room})
  expect(errors).toBe(1)
  expect(findings[0]).toMatchObject({rule: 'over-budget', severity: 'error', field: 'minutes'})
})

test('a check for a room judges what is told there', async () => {
  const {content} = await deskWithLights()
  const slidesOf = async (flags: {audience?: string; minutes?: number}) => {
    const {findings} = await checkTalk(content.client, 'lights', {flags})
    return findings.flatMap(({rule, key}) => (rule === 'notes-missing' ? [key] : []))
  }
  expect(await slidesOf({})).toEqual(['lamp', 'oil', 'lens', 'price'])
  expect(await slidesOf({audience: 'crew', minutes: 1.5})).toEqual(['lamp', 'oil'])
  const {findings} = await checkTalk(content.client, 'lights', {flags: {minutes: 5}})
  expect(findings.find(({rule}) => rule === 'under-budget')?.message).toMatch(/2:20 of 5:00/)
})

test('two variants are compared slide by slide, with the reasons', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  await storeDeck(desk, {
    order: [link('lens'), link('lamp')],
    overrides: [
      {
        _type: 'slideOverride',
        _key: 'two',
        target: link('lens'),
        replacements: [{_type: 'replacement', _key: 'a', field: 'headline', text: 'Your lens'}],
      },
    ],
  })
  const diff = await diffVariants(client, {slug: 'lights'}, {slug: 'evening', audience: 'crew'})
  expect(diff.from).toEqual({slug: 'lights', slides: 4, totalSeconds: 140})
  expect(diff.to).toEqual({slug: 'evening', audience: 'crew', slides: 3, totalSeconds: 120})
  expect(diff.changes.map(({slideKey, change}) => [slideKey, change])).toEqual([
    ['lens', 'moved'],
    ['lens', 'other-words'],
    ['price', 'left-out'],
  ])
  expect(diff.changes.at(-1)).toMatchObject({seconds: 20, because: 'It is for Sales people.'})
  const same = await diffVariants(client, {slug: 'lights'}, {slug: 'lights', minutes: 3})
  expect(same.changes).toEqual([])
})

test('what changed since a deck was given is told', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  await client.createOrReplace({
    _id: 'event-fair',
    _type: 'event',
    title: 'Fair',
    date: '2020-02-02',
  })
  await storeDeck(desk, {event: {_type: 'reference', _ref: 'event-fair'}})
  const {_updatedAt: given} = (await client.getDocument('section-lights'))!
  while (Date.now() <= Date.parse(given)) await client.getDocument('section-lights')
  await client
    .patch('section-lights')
    .set({'slides[_key=="lamp"].headline': 'A new lamp'})
    .unset(['slides[_key=="oil"]'])
    .append('slides', [{_type: 'statementSlide', _key: 'keeper', headline: 'The keeper'}])
    .commit()
  const {deck} = await findVariant(client, 'evening')
  const {slides} = await driftSince(client, deck!, given)
  expect(slides.map(({slideKey, change, fields}) => [slideKey, change, fields])).toEqual([
    ['lamp', 'changed', ['headline']],
    ['keeper', 'new', []],
    ['oil', 'gone', []],
  ])
  const drift = (await planChoice(client, 'evening', {})).drift
  expect(drift?.since).toBe('2020-02-02T23:59:59.000Z')
  expect(drift?.slides.every(({change}) => change === 'new')).toBe(true)
  expect(lastGiven(deck!, new Date('2020-02-02T12:00:00Z'))).toBeNull()
})
