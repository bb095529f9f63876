import type {Point} from '../documents/points.ts'
import type {SlideObject, TalkDocuments} from '../documents/types.ts'

type Placed<Item> = {item: Item; home: string}

/** What stands where in a talk. */
export type TalkIndex = {
  slides: ReadonlyMap<string, Placed<SlideObject>>
  points: ReadonlyMap<string, Placed<Point>>
}

export function indexTalk(documents: TalkDocuments | undefined): TalkIndex {
  const slides = new Map<string, Placed<SlideObject>>()
  const points = new Map<string, Placed<Point>>()
  for (const section of documents?.sections ?? []) {
    for (const slide of section.slides ?? []) {
      slides.set(slide._key, {item: slide, home: section._id})
      for (const point of bodyOf(slide)) points.set(point._key, {item: point, home: slide._key})
    }
  }
  return {slides, points}
}

export const bodyOf = (slide: SlideObject): Point[] => ('body' in slide ? (slide.body ?? []) : [])

export const bodyKeys = (slide: SlideObject | undefined): string[] =>
  slide ? bodyOf(slide).map(({_key}) => _key) : []
