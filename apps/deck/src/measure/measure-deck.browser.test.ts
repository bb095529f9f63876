import {bareSlide, type Slide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, test} from 'vitest'
import {checkTalk} from '../actions/check-talk.ts'
import {noteDesk} from '../testing/note-desk.ts'
import {storeTalk} from '../testing/store-talk.ts'

const measured = new Set(['overflow', 'small-type', 'contrast', 'accessibility'])

/** What a browser sees of a talk of these slides, by slide and rule. */
async function seen(slides: readonly Slide[], talk: Readonly<Record<string, unknown>> = {}) {
  const desk = await noteDesk()
  await storeTalk(desk, slides, talk)
  const {client} = desk.content
  return {
    client,
    look: async () => {
      const {findings} = await checkTalk(client, 'lights', {measure: true})
      return findings
        .filter(({rule}) => measured.has(rule))
        .map(({rule, severity, key, message}) => ({rule, severity, key, message}))
    },
  }
}

const statement = (headline: string, _key: string): Slide => ({
  ...bareSlide,
  _type: 'statementSlide',
  _key,
  headline,
})

test('a slide of every kind shows nothing to complain of', async () => {
  const drawn = Object.values(slideFixtures).filter(
    ({_type}) => _type !== 'imageSlide' && _type !== 'videoSlide',
  )
  const {look} = await seen(drawn)
  expect(await look()).toEqual([])
})

test('what leaves its slide, and colours that stand out too little, are found where they are', async () => {
  // Twice as wide as the plan takes a character for that it does not know.
  const wide = statement('\u{2031}'.repeat(70), 'wide')
  const {client, look} = await seen([statement('A lamp is kept by a name', 'kept'), wide])
  expect(await look()).toMatchObject([{rule: 'overflow', severity: 'error', key: 'wide'}])
  await client.create({
    _id: 'theme-fog',
    _type: 'theme',
    title: 'Fog',
    slug: {_type: 'slug', current: 'fog'},
    dark: {_type: 'themeColours', paper: '#202020', ink: '#3a3a3a'},
  })
  await client
    .patch('talk-lights')
    .set({theme: {_type: 'reference', _ref: 'theme-fog'}})
    .commit()
  const foggy = await look()
  expect(foggy.map(({rule, key}) => `${rule} ${key}`)).toEqual(['overflow wide', 'contrast kept'])
  expect(foggy[1]!.message).toMatch(/^“A lamp is kept by a name” stands out too little in the dark/)
})
