import type {Talk} from '@rostrum/schema'
import type {DeckParts} from '../formats/deck-parts.ts'
import {at, placeOfPage} from './finding.ts'
import type {Found, Place} from './finding.ts'

/** What only a browser can tell of the deck that these parts make. */
export async function ofBrowser(
  parts: DeckParts,
  {talk, whole}: {talk: Talk; whole: Place},
  onStep: (step: string) => unknown = () => undefined,
): Promise<Found[]> {
  const {plan} = parts
  const {measureDeck} = await import('../measure/measure-deck.ts')
  const measured = await measureDeck(parts, onStep)
  return measured.map(({slide: id, rule, severity, message}) => {
    const slide = plan.slides.find((each) => each.id === id)
    return at(placeOfPage(slide, {talk, plan, whole}), {rule, severity, path: [], message})
  })
}
