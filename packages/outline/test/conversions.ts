import {convertSlide, kindsFor} from '@rostrum/schema'
import * as fc from 'fast-check'
import type {TalkDocuments} from '../src/index.ts'

type Slide = NonNullable<TalkDocuments['sections'][number]['slides']>[number]

/** An editor makes another kind of one of the slides. */
export type Conversion = {at: number; kind: number}

export const conversions: fc.Arbitrary<Conversion[]> = fc.array(
  fc.record({at: fc.nat(), kind: fc.nat()}),
  {maxLength: 3},
)

/** The talk with its slides converted, and the keys of those that were. */
export function converted(before: TalkDocuments, all: readonly Conversion[], round = 0) {
  const documents = structuredClone(before)
  const keys = new Set<string>()
  let count = 0
  for (const {at, kind} of all) {
    const places = documents.sections.flatMap(({slides = []}) =>
      slides.map((slide, nth) => ({slides, slide, nth})),
    )
    const place = places[at % places.length]
    const kinds = place ? kindsFor(place.slide) : []
    const wanted = kinds[kind % kinds.length]
    if (!place || !wanted) continue
    const newKey = () => `c${round}n${(count += 1)}`
    place.slides[place.nth] = turn(place.slide, wanted, newKey)
    keys.add(place.slide._key)
  }
  return {documents, keys}
}

export const turn = (slide: Slide, kind: Slide['_type'], newKey: () => string): Slide =>
  convertSlide(slide, kind, newKey) as Slide
