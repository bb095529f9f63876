import {markPairs} from '../carry-over.ts'
import type {PresentedDeck} from '../slides.ts'

interface Change {
  /** All slides, as they are to stand. */
  wanted: HTMLElement[]
  /** Those of before whose contents are others now. */
  touched: readonly HTMLElement[]
  isMoved: boolean
}

/** Tells reveal.js of slides that changed, and stays where the deck is. */
export function moveTo(
  {deck, slides, far}: PresentedDeck,
  holder: Element,
  {wanted, touched, isMoved}: Change,
): void {
  const here = deck.getCurrentSlide()
  const step = deck.getIndices().f
  const target = wanted.indexOf(survivor(slides, here, new Set(wanted)))
  const elementOf = (slide: HTMLElement) => far?.elementOf(slide) ?? slide
  if (isMoved) {
    const standing = new Set(wanted.map(elementOf))
    for (const slide of slides.map(elementOf)) if (!standing.has(slide)) slide.remove()
    // From the end, so that what stands in order is not moved: a film that plays would stop.
    let next: Element | null = null
    for (const element of [...standing].toReversed()) {
      if (element.parentElement !== holder || element.nextElementSibling !== next)
        holder.insertBefore(element, next)
      next = element
    }
    slides.splice(0, slides.length, ...wanted)
    markPairs(slides)
    deck.sync()
  }
  for (const slide of touched) if (elementOf(slide) === slide) deck.syncSlide(slide)
  if (isMoved || touched.includes(here))
    deck.slide(Math.max(0, target), 0, wanted[target] === here ? step : undefined)
  if (isMoved) far?.settle()
}

/** The slide itself, where it stays; else the next one that does, or the one before. */
function survivor(
  slides: readonly HTMLElement[],
  here: HTMLElement,
  staying: ReadonlySet<HTMLElement>,
): HTMLElement {
  const place = slides.indexOf(here)
  const candidates = [...slides.slice(place), ...slides.slice(0, place).toReversed()]
  return candidates.find((slide) => staying.has(slide)) ?? [...staying][0]!
}
