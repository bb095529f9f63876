import {finishedThemes, type Slide, type Talk} from '@rostrum/schema'
import * as fc from 'fast-check'
import {listOf, maybe, oneOf, wildImage, wildKey, wildSource} from './wild-parts.ts'
import {stylePayloads} from './payloads.ts'
import {slideKinds, wildSlide} from './wild-slides.ts'
import {wildLine, wildText} from './wild-words.ts'

export {fc}
export {plantedFlag} from './payloads.ts'

const unforeseen = fc
  .record({_key: wildKey, headline: wildText, payload: wildText})
  .map((record) => ({...record, _type: 'unforeseenSlide'}) as unknown as Slide)
const slide: fc.Arbitrary<Slide> = fc.oneof(
  {arbitrary: fc.constantFrom(...slideKinds).chain(wildSlide), weight: 30},
  unforeseen,
)

const colour = fc.oneof(
  fc.stringMatching(/^#[0-9a-f]{6}$/),
  fc.constantFrom('oklch(0.62 0.19 260)', '#fff', '#000', ...stylePayloads),
)
const colours = maybe(
  fc.record(
    {
      _type: fc.constant('themeColours'),
      paper: colour,
      ink: colour,
      soft: colour,
      line: colour,
      accent: colour,
      trouble: colour,
      recovery: colour,
    },
    {requiredKeys: ['_type']},
  ),
)
const face = oneOf(
  'Schibsted Grotesk',
  'Instrument Sans',
  'Newsreader',
  'Geist Mono',
  ...stylePayloads,
)
const theme = fc.record({
  _id: wildKey,
  title: maybe(wildText),
  slug: maybe(wildText),
  base: maybe(oneOf(...finishedThemes.map(({value}) => value))),
  light: colours,
  dark: colours,
  fonts: maybe(fc.record({display: face, text: face, mono: face}, {requiredKeys: []})),
  logo: wildImage,
  logoDark: wildImage,
})

/** A talk of so many slides of every kind, as `talkQuery` could answer it on the worst of days. */
export const wildTalk = (most: number): fc.Arbitrary<Talk> =>
  fc
    .record({
      _id: wildKey,
      _rev: fc.constant('1'),
      _updatedAt: fc.constant('2026-11-01T00:00:00Z'),
      title: maybe(wildLine),
      subtitle: maybe(wildLine),
      slug: maybe(wildText),
      abstract: maybe(wildText),
      language: maybe(oneOf('en', 'de', 'he', 'ar', 'ja', 'zh-Hant')),
      wordsPerMinute: maybe(fc.integer()),
      minutes: maybe(fc.integer()),
      licence: maybe(wildText),
      theme: maybe(theme),
      speakers: listOf(
        fc.record({
          _id: wildKey,
          name: maybe(wildText),
          role: maybe(wildText),
          organization: maybe(wildText),
        }),
        4,
      ),
      tags: listOf(fc.record({_id: wildKey, title: maybe(wildText)}), 2),
      sources: listOf(wildSource, 6),
      sections: maybe(
        fc.array(
          fc.option(
            fc.record({
              _id: wildKey,
              _rev: fc.constant('1'),
              title: maybe(wildText),
              slides: maybe(fc.array(slide, {maxLength: Math.ceil(most / 2)})),
            }),
            {nil: null, freq: 12},
          ),
          {minLength: 1, maxLength: 3},
        ),
      ),
    })
    .map((talk) => talk as Talk)

/** A finished theme, or the talk's own: what a deck may be asked to look like. */
export const wildLook = fc.record({
  theme: fc.constantFrom(undefined, ...finishedThemes.map(({value}) => value)),
  scheme: fc.constantFrom('light' as const, 'dark' as const),
})
