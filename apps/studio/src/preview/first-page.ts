import {planDeck} from '@rostrum/slides'
import {resolveTalk} from './resolve-talk.ts'
import type {DeckDocuments} from './watch-deck.ts'

/** The page of its deck on which a slide begins; 1 where it stands in none. */
export function firstPageOf(
  {talks, documents}: DeckDocuments,
  sectionId: string,
  slideKey: string,
): number {
  const talk = documents.get(talks[0] ?? '')
  if (!talk) return 1
  const {slides} = planDeck(resolveTalk(talk, documents))
  const found = slides.find(
    ({origin}) => origin?.sectionId === sectionId && origin.slideKey === slideKey,
  )
  return found?.page ?? 1
}
