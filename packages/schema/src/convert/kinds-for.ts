import {slideTypes} from '../slides/index.ts'
import type {AnySlide, SlideKind} from '../types.ts'

/** What a slide has that is no words, by the field that holds it. */
type Held = 'picture' | 'video' | 'people' | 'series'

const kinds: readonly SlideKind[] = slideTypes.map(({name}) => name)

/** Where a kind keeps its picture. The others can have it behind them. */
export const pictureField: {readonly [Kind in SlideKind]?: 'image' | 'poster'} = {
  imageSlide: 'image',
  videoSlide: 'poster',
  embedSlide: 'poster',
}

const holders: {readonly [What in Exclude<Held, 'picture'>]: ReadonlySet<SlideKind>} = {
  video: new Set(['videoSlide']),
  people: new Set(['peopleSlide']),
  series: new Set(['chartSlide', 'tableSlide']),
}

/**
 * The kinds that a slide can be turned into without losing a film, people or data that it refers
 * to: words find a place in every kind, and a picture beside or behind them.
 */
export function kindsFor(slide: AnySlide): SlideKind[] {
  const held = heldBy(slide)
  return kinds.filter(
    (kind) =>
      kind !== slide._type &&
      held.every((what) =>
        what === 'picture' ? hasRoomForPicture(slide, kind) : holders[what].has(kind),
      ),
  )
}

/** A field of a slide of any kind, whatever it holds. */
export const fieldOf = (slide: AnySlide, name: string): unknown =>
  Object.entries(slide).find(([field]) => field === name)?.[1]

export const pictureOf = (slide: AnySlide): unknown => {
  const field = pictureField[slide._type]
  return field === undefined ? undefined : withAsset(fieldOf(slide, field))
}

function hasRoomForPicture(slide: AnySlide, kind: SlideKind): boolean {
  return pictureField[kind] !== undefined || withAsset(slide.background?.image) === undefined
}

function heldBy(slide: AnySlide): Held[] {
  const has = (name: string) => isHeld(fieldOf(slide, name))
  return [
    ...(pictureOf(slide) === undefined ? [] : (['picture'] as const)),
    ...(withAsset(fieldOf(slide, 'video')) || has('file') ? (['video'] as const) : []),
    ...(has('people') ? (['people'] as const) : []),
    ...(has('series') ? (['series'] as const) : []),
  ]
}

const isHeld = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'object' && value !== null

const withAsset = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'asset' in value && value.asset ? value : undefined
