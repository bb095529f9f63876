import type {AnySlide} from '@rostrum/schema'
import {kindTitle} from '../sorter/slide-words.ts'
import {slideName} from '../slide-preview.ts'

/** A slide that a link can lead to. */
export interface LinkableSlide {
  /** `<section>/<key>`. */
  value: string
  section: string
  key: string
  label: string
  place: string
}

export interface SectionOfSlides {
  _id: string
  title?: string | null | undefined
  slides?: readonly {_key: string; _type: string}[] | null | undefined
}

/** The sections beside those of a talk: of talks that hold this one, or of what a deck is made from. */
export const sectionsQuery = `*[_type == "section" && (
  _id in *[_type == "talk" && references($own)].sections[]._ref ||
  _id in *[_type == "talk" && _id in $parts].sections[]._ref ||
  _id in $parts
)]{_id, title, slides}`

/** Slides by what stands on them, in their order. */
export const linkableSlides = (sections: readonly SectionOfSlides[]): LinkableSlide[] =>
  sections.flatMap(({_id, title, slides}) =>
    (slides ?? []).map((slide, index) => {
      const kind = kindTitle(slide._type)
      const name = slideName(slide as AnySlide)
      return {
        value: `${_id}/${slide._key}`,
        section: _id,
        key: slide._key,
        label: name,
        place: `${title || 'Untitled section'} · ${index + 1} · ${kind}`,
      }
    }),
  )
