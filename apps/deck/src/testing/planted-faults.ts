import type {DeckPlan} from '@rostrum/slides'
import type {PatchOperations, SanityClient} from '@sanity/client'
import type {CheckRule} from '../check/check-rules.ts'
import type {ComparedFormat} from '../formats/compare-formats.ts'
import {privateNote} from './sound-talk.ts'

/** One fault in the sound talk, and where it has to be found. */
export interface PlantedFault {
  /** What is written into the store. */
  plant?: (client: SanityClient) => Promise<unknown>
  /** What becomes of the text of a file of a format, after it was made. */
  spoil?: {format: ComparedFormat; file: RegExp; change: (text: string) => string}
  /** What becomes of the plan before it is drawn. */
  misplan?: (plan: DeckPlan) => DeckPlan
  /** Asked for beside what is always checked. */
  asks?: 'coverage' | 'measure'
  /** The talk, unless it is the deck document. */
  slug?: 'lights' | 'evening'
  /** The id of the document, the key of the slide, the field. */
  found: readonly [document: string, key: string | null, field: string | null]
}

const patched =
  (id: string, operations: PatchOperations) =>
  (client: SanityClient): Promise<unknown> =>
    client.patch(id, operations).commit()

/** Sets fields of a slide; those of undefined are taken away. */
const slide =
  (key: string, fields: Readonly<Record<string, unknown>>) =>
  (client: SanityClient): Promise<unknown> => {
    const path = (name: string) => `slides[_key=="${key}"].${name}`
    const entries = Object.entries(fields)
    return client
      .patch('section-lights')
      .set(
        Object.fromEntries(
          entries
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => [path(name), value]),
        ),
      )
      .unset(entries.flatMap(([name, value]) => (value === undefined ? [path(name)] : [])))
      .commit()
  }

const onSlide = (
  key: string,
  field: string | null,
  fields: Readonly<Record<string, unknown>>,
): PlantedFault => ({plant: slide(key, fields), found: ['section-lights', key, field]})

const onDocument = (id: string, field: string, operations: PatchOperations): PlantedFault => ({
  plant: patched(id, operations),
  found: [id, null, field],
})

const onDeck = (field: string, operations: PatchOperations): PlantedFault => ({
  ...onDocument('deck-evening', field, operations),
  slug: 'evening',
})

const gone = (id: string) => ({_type: 'reference', _key: 'gone', _ref: id, _weak: true})
const words = (count: number): string => Array.from({length: count}, () => 'word').join(' ')
const block = (text: string, key: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: `${key}s`, text, marks: []}],
})
const point = (text: string, place: number) => ({
  ...block(text, `p${place}`),
  listItem: 'bullet',
  level: 1,
})
const points = (count: number, text: string) =>
  Array.from({length: count}, (_, place) => point(text, place))
const override = (slideKey: string, change: object) => ({
  _type: 'slideOverride',
  _key: 'planted',
  target: {
    _type: 'slideLink',
    section: {_type: 'reference', _ref: 'section-lights', _weak: true},
    slide: slideKey,
  },
  ...change,
})
const appended = (field: string, item: object): PatchOperations => ({
  insert: {after: `${field}[-1]`, items: [item]},
})

async function smallPicture(client: SanityClient): Promise<unknown> {
  const {default: sharp} = await import('sharp')
  const dot = sharp({create: {width: 320, height: 180, channels: 3, background: '#543'}}).png()
  const {_id} = await client.assets.upload('image', await dot.toBuffer(), {filename: 'dot.png'})
  const image = {_type: 'image', asset: {_type: 'reference', _ref: _id}}
  return slide('image', {image})(client)
}

const without = (text: string) => (content: string) => content.replaceAll(text, '')

/** For every rule of `deck check` a fault that it alone has to find. */
export const plantedFaults: {readonly [Rule in CheckRule]: PlantedFault} = {
  empty: onSlide('statement', 'headline', {headline: undefined}),
  'section-lost': onDocument('talk-lights', 'sections', appended('sections', gone('section-gone'))),
  'part-lost': onDeck('parts', appended('parts', gone('talk-gone'))),
  'slide-lost': onDeck('overrides', appended('overrides', override('gone', {hidden: true}))),
  'field-unknown': onDeck(
    'overrides',
    appended(
      'overrides',
      override('bullets', {
        replacements: [{_type: 'replacement', _key: 'a', field: 'body', text: 'no'}],
      }),
    ),
  ),
  'revision-lost': onDeck(
    'overrides',
    appended('overrides', override('bullets', {pinned: 'never'})),
  ),
  'reference-dead': onDocument('talk-lights', 'tags', {set: {tags: [gone('tag-gone')]}}),
  'over-budget': onDocument('talk-lights', 'minutes', {set: {minutes: 4}}),
  'under-budget': onDocument('talk-lights', 'minutes', {set: {minutes: 10}}),
  'seconds-order': onSlide('quote', 'seconds', {'seconds.short': 20, 'seconds.long': 10}),
  'priority-order': onSlide('quote', 'priority', {
    priority: {_type: 'priority', couldFrom: 30, mustFrom: 3},
  }),
  'notes-time': onSlide('quote', 'notes', {notes: [block(words(80), 'n')]}),
  'notes-missing': onSlide('quote', 'notes', {notes: undefined}),
  'headline-missing': onSlide('bullets', 'headline', {headline: undefined}),
  'headline-length': onSlide('bullets', 'headline', {headline: words(13)}),
  'too-many-words': onSlide('bullets', null, {body: points(6, words(12))}),
  'too-many-points': onSlide('bullets', 'body', {body: points(7, 'One more')}),
  'too-many-parts': onSlide('checklist', 'items', {
    items: Array.from({length: 8}, (_, place) => ({
      _type: 'checklistItem',
      _key: `i${place}`,
      text: 'One more thing',
    })),
  }),
  'meaning-length': onSlide('definition', 'meaning', {meaning: words(41)}),
  'code-size': onSlide('code', 'code', {
    code: Array.from({length: 19}, (_, place) => `ring(${place})`).join('\n'),
  }),
  'formula-broken': onSlide('quote', 'notes', {
    notes: [
      {
        _type: 'block',
        _key: 'formula',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's', text: '\\frac{1}{2', marks: ['math']}],
      },
    ],
  }),
  'quote-marks': onSlide('quote', 'quote', {quote: '“Nothing moves here but the light.”'}),
  'attribution-missing': onSlide('quote', 'attribution', {attribution: undefined}),
  'action-missing': onSlide('call-to-action', 'action', {action: undefined, link: undefined}),
  'remedy-missing': onSlide('pitfall', 'remedy', {remedy: undefined}),
  'alt-missing': onSlide('image', 'alt', {alt: undefined}),
  'poster-missing': onSlide('embed', 'poster', {poster: undefined}),
  'image-small': {plant: smallPicture, found: ['section-lights', 'image', 'image']},
  'speaker-missing': onDocument('talk-lights', 'speakers', {unset: ['speakers']}),
  'standing-missing': onDocument('claim-reach', 'standing', {unset: ['standing']}),
  'claim-unsourced': onDocument('claim-reach', 'sources', {unset: ['sources']}),
  'claim-contested': onDocument('claim-reach', 'sinceThen', {set: {standing: 'contested'}}),
  'since-then-missing': onDocument('claim-reach', 'sinceThen', {set: {standing: 'forecast'}}),
  'claim-stale': onDocument('claim-reach', 'sinceThen', {
    set: {sinceThen: {_type: 'sinceThen', text: 'It still does.', date: '2025-01-01'}},
  }),
  'source-stale': onDocument('source-almanac', 'checkedOn', {set: {checkedOn: '2025-01-01'}}),
  'series-unsourced': onDocument('dataSeries-lamps', 'sources', {unset: ['sources']}),
  deck: onSlide('chart', null, {highlight: '1777'}),
  'notes-leaked': {
    plant: patched('talk-lights', {set: {abstract: `About lights. ${privateNote}`}}),
    found: ['section-lights', 'bullets', 'notes'],
  },
  'point-left': {
    plant: patched('talk-lights', {
      set: {
        'origin.text': '# Lights\n\n- Polish the brass of the third stair\n',
        'origin.keys': ['top', 'brass'],
      },
    }),
    asks: 'coverage',
    found: ['talk-lights', null, 'origin'],
  },
  'format-slides': {
    spoil: {
      format: 'html',
      file: /^index\.html$/,
      change: (page) => page.replace('<section', '<section class="slide"></section><section'),
    },
    found: ['talk-lights', null, null],
  },
  'format-text': {
    spoil: {format: 'markdown', file: /\.md$/, change: without('Trim the wick every four hours')},
    found: ['section-lights', 'bullets', null],
  },
  'format-notes': {
    plant: slide('bullets', {notesVisibility: 'handout'}),
    spoil: {format: 'handout', file: /-handout\.html$/, change: without(privateNote)},
    found: ['section-lights', 'bullets', 'notes'],
  },
  'format-alts': {
    spoil: {
      format: 'html',
      file: /^index\.html$/,
      change: without('A stepped lens taller than the keeper beside it'),
    },
    found: ['section-lights', 'image', null],
  },
  'format-links': {
    spoil: {
      format: 'html',
      file: /^index\.html$/,
      change: (page) => page.replaceAll('href="https://example.org/lens"', 'href="#"'),
    },
    found: ['section-lights', 'embed', null],
  },
  overflow: {
    // Twice as wide as the plan takes a character for that it does not know.
    ...onSlide('statement', null, {headline: '\u{2031}'.repeat(70)}),
    asks: 'measure',
  },
  'small-type': {
    // No text that an editor writes is set so small: the plan keeps to a least size.
    misplan: (plan) => ({
      ...plan,
      slides: plan.slides.map((page) => ({
        ...page,
        blocks: page.blocks.map((each) => (each.type === 'quote' ? {...each, size: 12} : each)),
      })),
    }),
    asks: 'measure',
    found: ['section-lights', 'quote', null],
  },
  contrast: {
    plant: (client) =>
      client
        .transaction()
        .createOrReplace({
          _id: 'theme-fog',
          _type: 'theme',
          title: 'Fog',
          slug: {_type: 'slug', current: 'fog'},
          dark: {_type: 'themeColours', paper: '#202020', ink: '#3a3a3a'},
        })
        .patch('talk-lights', {set: {theme: {_type: 'reference', _ref: 'theme-fog'}}})
        .commit(),
    asks: 'measure',
    found: ['section-lights', 'statement', null],
  },
  accessibility: {
    ...onSlide('bullets', null, {
      body: [
        {
          ...point('Row out', 1),
          markDefs: [{_type: 'link', _key: 'l', href: 'https://example.org/'}],
          children: [
            {_type: 'span', _key: 'a', text: 'Row out', marks: []},
            {_type: 'span', _key: 'b', text: ' ', marks: ['l']},
          ],
        },
      ],
    }),
    asks: 'measure',
  },
}
