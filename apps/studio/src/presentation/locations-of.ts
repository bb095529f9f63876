import {bareSlide, type Slide, type Talk} from '@rostrum/schema'
import {planDeck} from '@rostrum/slides'
import type {DocumentLocationsState} from 'sanity/presentation'

/** A talk in which a document is shown. */
export interface Shown {
  title: string | null
  slug: string | null
  slides: ({_id: string; first: {_type: string; _key: string} | null} | null)[] | null
}

/** The decks of talks, at the first slide of a section where it is one that is looked for. */
export function locationsOf(
  talks: readonly Shown[],
  id: string,
  deckUrl: string,
): DocumentLocationsState {
  const locations = talks.flatMap((talk) =>
    talk.slug === null
      ? []
      : [
          {
            title: talk.title ?? talk.slug,
            href: draftAddress(deckUrl, talk.slug, anchor(talk, id)),
          },
        ],
  )
  return locations.length > 0
    ? {locations}
    : {message: 'Shown in no deck yet: it needs a talk with a slug.', tone: 'caution'}
}

/** Where a deck is shown as its editors see it. */
export function draftAddress(deckUrl: string, slug: string, slide?: string): string {
  const hash = slide === undefined ? '' : `#/${slide}`
  return `${deckUrl}/${encodeURIComponent(slug)}/?perspective=drafts${hash}`
}

function anchor({slides}: Shown, sectionId: string): string | undefined {
  const section = slides?.find((each) => each?._id === sectionId)
  if (!section?.first) return undefined
  const slide = {...bareSlide, ...section.first} as Slide
  const talk = {sections: [{_id: sectionId, title: null, slides: [slide]}]}
  return planDeck(talk as unknown as Talk).slides[0]?.id
}
