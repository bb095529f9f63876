import {convertSlide, kindsFor} from '@rostrum/schema'
import * as fc from 'fast-check'
import type {TalkDocuments} from '../src/index.ts'

type Slide = NonNullable<TalkDocuments['sections'][number]['slides']>[number]

/** An editor makes another kind of one of the slides, or duplicates it. */
export type Conversion = {does: 'convert' | 'copy'; at: number; kind: number}

export const conversions: fc.Arbitrary<Conversion[]> = fc.array(
  fc.record({
    does: fc.constantFrom<Conversion['does'][]>('convert', 'convert', 'convert', 'copy'),
    at: fc.nat(),
    kind: fc.nat(),
  }),
  {maxLength: 4},
)

/** The talk with its slides converted and copied, and the keys of those that were and came so. */
export function converted(before: TalkDocuments, all: readonly Conversion[], round = 0) {
  const documents = structuredClone(before)
  const keys = new Set<string>()
  let count = 0
  const newKey = () => `c${round}n${(count += 1)}`
  for (const {does, at, kind} of all) {
    const places = documents.sections.flatMap(({slides = []}) =>
      slides.map((slide, nth) => ({slides, slide, nth})),
    )
    const place = places[at % places.length]
    const key = place && changes[does](place, kind, newKey)
    if (key !== undefined) keys.add(key)
  }
  return {documents, keys}
}

type Place = {slides: Slide[]; slide: Slide; nth: number}
type Change = (place: Place, kind: number, newKey: () => string) => string | undefined

const changes: Record<Conversion['does'], Change> = {
  convert({slides, slide, nth}, kind, newKey) {
    const kinds = kindsFor(slide)
    const wanted = kinds[kind % kinds.length]
    if (!wanted) return undefined
    slides[nth] = turn(slide, wanted, newKey)
    return slide._key
  },
  /** The Studio gives a copy a key of its own, and leaves those of what is in it. */
  copy({slides, slide, nth}, kind, newKey) {
    const copy = {...structuredClone(slide), _key: newKey()}
    slides.splice(nth + (kind % 2), 0, copy)
    return copy._key
  },
}

export const turn = (slide: Slide, kind: Slide['_type'], newKey: () => string): Slide =>
  convertSlide(slide, kind, newKey) as Slide
