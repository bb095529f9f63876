import {bareSlide} from '@rostrum/schema'
import type {Slide} from '@rostrum/schema'
import {noteDesk} from './note-desk.ts'
import type {NoteDesk} from './note-desk.ts'
import {storeTalk} from './store-talk.ts'

/** A statement that takes so many seconds, “The <key>”. */
export const slide = (key: string, short: number, rest: Partial<Slide> = {}): Slide =>
  ({
    ...bareSlide,
    _type: 'statementSlide',
    _key: key,
    headline: `The ${key}`,
    seconds: {_type: 'seconds', short, long: short},
    ...rest,
  }) as Slide
const sales = {_id: 'audience-sales', title: 'Sales people', slug: 'sales'}
export const must = {priority: {_type: 'priority', mustFrom: 0}} as const

/** A talk “lights” of 140 s, 40 s of them a must and 20 s for sales. */
export async function deskWithLights(): Promise<NoteDesk> {
  const desk = await noteDesk()
  await storeTalk(desk, [
    slide('lamp', 40, must),
    slide('oil', 50),
    slide('lens', 30),
    slide('price', 20, {audiences: [sales]}),
  ])
  for (const [_id, title, slug] of [
    ['audience-sales', 'Sales people', 'sales'],
    ['audience-crew', 'The crew', 'crew'],
  ] as const)
    await desk.content.client.createOrReplace({
      _id,
      _type: 'audience',
      title,
      slug: {_type: 'slug', current: slug},
    })
  return desk
}

/** To a slide of that talk, as a deck document holds it. */
export const link = (key: string) => ({
  _type: 'slideLink',
  _key: `link-${key}`,
  slide: key,
  section: {_type: 'reference', _ref: 'section-lights', _weak: true},
})
export const reference = (_ref: string) => ({_type: 'reference', _ref, _key: _ref})

/** Publishes the deck document “evening”, made from that talk. */
export const storeDeck = ({content}: Pick<NoteDesk, 'content'>, fields: object) =>
  content.client.createOrReplace({
    _id: 'deck-evening',
    _type: 'deck',
    title: 'An evening for the crew',
    slug: {_type: 'slug', current: 'evening'},
    parts: [reference('talk-lights')],
    ...fields,
  })
