import {earlierSlidesQuery} from '@rostrum/schema'
import type {GivenDeck, Slide} from '@rostrum/schema'
import type {EarlierSlide} from '@rostrum/slides'
import {documentAt} from '../content/document-at.ts'
import type {Moment} from '../content/document-at.ts'
import type {Reader} from '../content/reader.ts'

/** The slides that a deck pins to a revision, as far as those are kept. */
export async function fetchEarlier(
  client: Reader,
  deck: Pick<GivenDeck, 'overrides'>,
): Promise<EarlierSlide[]> {
  const pins = (deck.overrides ?? []).flatMap(({sectionId, slideKey, pinned}) =>
    sectionId !== null && slideKey !== null && pinned?.trim()
      ? [{sectionId, slideKey, revision: pinned.trim()}]
      : [],
  )
  const found: EarlierSlide[] = []
  for (const group of Map.groupBy(pins, (pin) => `${pin.sectionId} ${pin.revision}`).values()) {
    const {sectionId, revision} = group[0]!
    const slides = await sectionAt(client, sectionId, {revision})
    for (const pin of group) {
      const slide = slides.find(({_key}) => _key === pin.slideKey)
      if (slide) found.push({...pin, slide})
    }
  }
  return found
}

/** The slides of a section as they were; none where nothing is kept of that. */
export async function sectionAt(
  client: Reader,
  sectionId: string,
  moment: Moment,
): Promise<Slide[]> {
  const slides = (await documentAt(client, sectionId, moment))?.['slides'] ?? []
  const resolved = await client.fetch<{slides: Slide[] | null}>(
    earlierSlidesQuery,
    {slides},
    {perspective: 'published'},
  )
  return resolved.slides ?? []
}
