import type {TalkDocuments} from '../documents/types.ts'
import {bodyOf} from './index-talk.ts'

/** In which slide a point stands, in which section without a title a slide: first in the store. */
export function homesIn(...versions: (TalkDocuments | undefined)[]) {
  const slides = new Map<string, string>()
  const sections = new Map<string, string>()
  for (const documents of versions) {
    for (const section of documents?.sections ?? []) {
      const key = /-([0-9a-f]{12})$/.exec(section._id)?.[1]
      for (const slide of section.slides ?? []) {
        if (key && !section.title && !sections.has(slide._key)) sections.set(slide._key, key)
        for (const {_key} of bodyOf(slide)) if (!slides.has(_key)) slides.set(_key, slide._key)
      }
    }
  }
  return {
    slideOf: (key: string) => slides.get(key),
    sectionOf: (key: string) => sections.get(key),
  }
}
