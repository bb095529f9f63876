import type {Slide, SpeakerNotes} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import sharp from 'sharp'
import type {NoteDesk} from './note-desk.ts'
import {storeTalk} from './store-talk.ts'

/** The day on which the talk is looked at. */
export const today = '2026-11-24'

/** What each slide takes, so that all of them take the minutes of the talk to the second. */
const seconds = {_type: 'seconds' as const, short: 20, long: 20}

const spoken = (text: string): SpeakerNotes => [
  {
    _type: 'block',
    _key: 'said',
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 'words', text, marks: []}],
  },
]

export const almanac = {
  _id: 'source-almanac',
  title: 'The almanac of lights',
  author: 'E. Thorne',
  publisher: 'Harbour Press',
  published: '2026',
  url: 'https://example.org/almanac',
  checkedOn: '2026-10-01',
  confidence: 'high' as const,
}

const claim = {
  _id: 'claim-reach',
  wording: 'A lens quadrupled the reach of a lamp',
  standing: 'verified' as const,
  sinceThen: null,
  sources: [almanac],
}

const crew = {_id: 'audience-crew', title: 'The crew', slug: 'crew'}

/** The private note of the slide “bullets”. */
export const privateNote = 'Ask the keeper in the second row about the fog of last winter.'

let lens: Promise<Buffer> | undefined

/**
 * Publishes a talk “lights” and a deck document “evening” made from it, in which no rule of
 * `deck check` finds anything: fifteen slides of twenty seconds in five minutes.
 */
export async function storeSoundTalk(desk: NoteDesk): Promise<void> {
  const {client} = desk.content
  lens ??= sharp({create: {width: 2560, height: 1440, channels: 3, background: '#345'}})
    .png()
    .toBuffer()
  const {_id: asset} = await client.assets.upload('image', await lens, {filename: 'lens.png'})
  const picture = {_type: 'image' as const, asset: {_id: asset}} as NonNullable<
    (typeof slideFixtures.imageSlide)['image']
  >
  const {chartSlide, statementSlide} = slideFixtures
  const slides: Slide[] = [
    slideFixtures.titleSlide,
    {...statementSlide, _key: 'statement', claims: [claim], sources: [almanac]},
    slideFixtures.bulletsSlide,
    {...statementSlide, _key: 'crew', headline: 'The crew keeps it', audiences: [crew]},
    {...slideFixtures.imageSlide, image: picture},
    {...slideFixtures.embedSlide, poster: picture},
    {...chartSlide, series: {...chartSlide.series!, sources: [almanac]}},
    ...(
      [
        'quoteSlide',
        'definitionSlide',
        'codeSlide',
        'checklistSlide',
        'pitfallSlide',
        'callToActionSlide',
        'cycleSlide',
        'comparisonSlide',
      ] as const
    ).map((kind) => slideFixtures[kind]),
  ].map((slide) => ({
    ...slide,
    seconds,
    notes: spoken(
      slide._key === 'bullets' ? privateNote : `Say a word or two of ${slide._key}, and wait.`,
    ),
  }))
  await client.createOrReplace({_id: 'person-ada', _type: 'person', name: 'Ada Marin'})
  await storeTalk(desk, slides, {
    minutes: 5,
    language: 'en',
    speakers: [{_type: 'reference', _key: 'ada', _ref: 'person-ada'}],
    origin: {
      _type: 'origin',
      file: 'lights.md',
      text: '# Lights\n\n- Trim the wick every four hours\n- Write down every ship that passes\n',
      keys: ['top', 'wick', 'ship'],
    },
  })
  await client
    .transaction()
    .createOrReplace({
      _id: 'audience-crew',
      _type: 'audience',
      title: 'The crew',
      slug: {_type: 'slug', current: 'crew'},
    })
    .createOrReplace({
      _id: 'deck-evening',
      _type: 'deck',
      title: 'An evening for the crew',
      slug: {_type: 'slug', current: 'evening'},
      minutes: 5,
      audience: {_type: 'reference', _ref: 'audience-crew'},
      parts: [{_type: 'reference', _key: 'lights', _ref: 'talk-lights'}],
      overrides: [
        {
          _type: 'slideOverride',
          _key: 'words',
          target: {
            _type: 'slideLink',
            section: {_type: 'reference', _ref: 'section-lights', _weak: true},
            slide: 'crew',
          },
          replacements: [{_type: 'replacement', _key: 'a', field: 'headline', text: 'You keep it'}],
        },
      ],
    })
    .commit()
}
