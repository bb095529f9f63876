import type {DeckPlan} from '@rostrum/slides'
import {slideText} from '../formats/slide-text.ts'

/** What a deck shows otherwise than before, by page. */
export interface ChangedPages {
  changed: number[]
  added: number[]
  /** How many are no more. */
  removed: number
}

/** The slides of a plan as they looked, by id, but for what changes with every slide before them. */
export type KnownPages = ReadonlyMap<string, string>

export const knownPages = ({slides}: DeckPlan): KnownPages =>
  new Map(slides.map((slide) => [slide.id, slideText(slide)]))

export function changedPages(before: KnownPages, after: KnownPages): ChangedPages {
  const pages = [...after].map(([id, slide], index) => ({
    page: index + 1,
    was: before.get(id),
    slide,
  }))
  return {
    changed: pages.flatMap(({page, was, slide}) =>
      was !== undefined && was !== slide ? [page] : [],
    ),
    added: pages.flatMap(({page, was}) => (was === undefined ? [page] : [])),
    removed: [...before.keys()].filter((id) => !after.has(id)).length,
  }
}
