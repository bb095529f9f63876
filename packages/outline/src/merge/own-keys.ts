import {hash} from '../documents/ids.ts'
import type {Point} from '../documents/points.ts'
import type {SlideObject, TalkDocuments} from '../documents/types.ts'
import {indexTalk} from './index-talk.ts'

/** A talk whose slides and points all have keys of their own, and the way back. */
export type OwnKeys = {
  documents: TalkDocuments
  /** Gives what had the key of something else its key again, where that stands elsewhere. */
  restore: (merged: TalkDocuments) => TalkDocuments
}

/**
 * Editors duplicate slides and sections with all that is in them. What the notes know by a key
 * keeps it; a copy goes by another while the talk is merged.
 */
export function withOwnKeys(talk: TalkDocuments, former: TalkDocuments | undefined): OwnKeys {
  const known = indexTalk(former)
  const taken = new Set([...known.slides.keys(), ...known.points.keys()])
  for (const {slides = []} of talk.sections)
    for (const slide of slides) for (const {_key} of [slide, ...pointsOf(slide)]) taken.add(_key)
  const slideKeys = keysFor(
    talk.sections.flatMap(({_id, slides = []}) => slides.map(({_key}) => ({home: _id, key: _key}))),
    (key) => known.slides.get(key)?.home,
    taken,
  )
  const renamed = mapSlides(talk, (slide, home) => ({...slide, _key: slideKeys.next(home, slide)}))
  // What a slide had before it became another kind is not what a copy of it has still.
  const kinds = new Map(
    renamed.sections.flatMap(({slides = []}) => slides.map(({_key, _type}) => [_key, _type])),
  )
  const isRemade = (home: string, key: string) =>
    kinds.has(home) &&
    (kinds.get(home) !== known.slides.get(home)?.item._type || !known.points.has(key))
  const pointKeys = keysFor(
    renamed.sections.flatMap(({slides = []}) =>
      slides.flatMap((slide) => pointsOf(slide).map(({_key}) => ({home: slide._key, key: _key}))),
    ),
    (key) => known.points.get(key)?.home ?? (known.slides.has(key) ? key : undefined),
    taken,
    isRemade,
  )
  const own = mapSlides(renamed, (slide) =>
    mapPoints(slide, (point) => ({...point, _key: pointKeys.next(slide._key, point)})),
  )
  if (slideKeys.former.size === 0 && pointKeys.former.size === 0)
    return {documents: talk, restore: (merged) => merged}
  return {
    documents: own,
    restore: (merged) =>
      mapSlides(merged, (slide, home, beside) => {
        const present = new Set(pointsOf(slide).map(({_key}) => _key))
        const inner = mapPoints(slide, (point) => ({
          ...point,
          _key: pointKeys.formerOf(slide._key, point, present),
        }))
        return {...inner, _key: slideKeys.formerOf(home, slide, beside)}
      }),
  }
}

type Keyed = {_key: string}
type Place = {home: string; key: string}

function keysFor(
  places: readonly Place[],
  knownHome: (key: string) => string | undefined,
  taken: Set<string>,
  isRemade: (home: string, key: string) => boolean = () => false,
) {
  const owners = new Map<string, string>()
  for (const {home, key} of places)
    if (!owners.has(key) || knownHome(key) === home) owners.set(key, home)
  const former = new Map<string, Place>()
  const nth = new Map<string, number>()

  const freeKey = (home: string, name: string): string => {
    const key = hash(name)
    return taken.has(key) && knownHome(key) !== home ? freeKey(home, `${name}\n`) : key
  }

  return {
    former,
    next(home: string, {_key: key}: Keyed): string {
      const name = `${home}\n${key}`
      const count = nth.get(name) ?? 0
      nth.set(name, count + 1)
      const other = freeKey(home, count === 0 ? `copy\n${name}` : `copy\n${name}\n${count}`)
      const origin = knownHome(key)
      const isCopy =
        origin !== undefined &&
        origin !== home &&
        (knownHome(other) === home || isRemade(origin, key))
      if (owners.get(key) === home && count === 0 && !isCopy) return key
      former.set(other, {home, key})
      taken.add(other)
      return other
    },
    /** Where it stands no more where it stood, only if it meets nothing of that key. */
    formerOf(home: string, {_key: key}: Keyed, present: ReadonlySet<string>): string {
      const place = former.get(key)
      if (!place) return key
      return place.home === home || !present.has(place.key) ? place.key : key
    },
  }
}

function mapSlides(
  talk: TalkDocuments,
  change: (slide: SlideObject, home: string, beside: ReadonlySet<string>) => SlideObject,
): TalkDocuments {
  const sections = talk.sections.map((section) => {
    if (!section.slides) return section
    const beside = new Set(section.slides.map(({_key}) => _key))
    return {...section, slides: section.slides.map((slide) => change(slide, section._id, beside))}
  })
  return {...talk, sections}
}

/** Those of a slide and of its parts. */
const pointsOf = (slide: SlideObject): Point[] => [
  ...('body' in slide ? (slide.body ?? []) : []),
  ...(slide._type === 'comparisonSlide' ? (slide.sides ?? []).flatMap(({body = []}) => body) : []),
]

function mapPoints(slide: SlideObject, change: (point: Point) => Point): SlideObject {
  const inBody = 'body' in slide && slide.body ? {...slide, body: slide.body.map(change)} : slide
  if (inBody._type !== 'comparisonSlide' || !inBody.sides) return inBody
  const sides = inBody.sides.map((side) =>
    side.body ? {...side, body: side.body.map(change)} : side,
  )
  return {...inBody, sides}
}
