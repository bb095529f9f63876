import type {Point} from '../documents/points.ts'
import type {SlideObject, TalkDocuments} from '../documents/types.ts'

/** What stands where in a talk. */
export type TalkIndex = {
  slides: ReadonlyMap<string, {item: SlideObject; home: string}>
  points: ReadonlyMap<string, {item: Point; home: string}>
}

export function indexTalk(documents: TalkDocuments | undefined): TalkIndex {
  const slides = new Map<string, {item: SlideObject; home: string}>()
  const points = new Map<string, {item: Point; home: string}>()
  for (const section of documents?.sections ?? []) {
    for (const slide of section.slides ?? []) {
      slides.set(slide._key, {item: slide, home: section._id})
      for (const point of bodyOf(slide)) points.set(point._key, {item: point, home: slide._key})
    }
  }
  return {slides, points}
}

export const bodyOf = (slide: SlideObject): Point[] => ('body' in slide ? (slide.body ?? []) : [])
