import type {StartedDeck} from '../start-deck.ts'
import {morph} from './morph.ts'
import {moveTo} from './move-to.ts'

/** Takes on what a page of the same deck says now; answers whether that is anything else than before. */
export type Renew = (fresh: Document) => Promise<boolean>

/**
 * Takes over only those slides that changed, came, went or moved, and stays at the slide and the step
 * that are shown; where that slide is gone, at the next one. A page that looks otherwise, by its theme
 * or its language, is loaded anew at its slide.
 */
export function renewDeck({stage, slides, presented}: StartedDeck, page: WrittenPage): Renew {
  const holder = stage.querySelector('.slides')!
  let {look} = page
  let written = byId(page.slides)

  return async (fresh) => {
    const now = slidesOf(fresh)
    if (now.length === 0) return false
    if (lookOf(fresh) !== look) {
      look = lookOf(fresh)
      location.reload()
      return true
    }
    const shown = await presented
    const there = byId(slides)
    const wanted = now.map((slide) => there.get(slide.id) ?? document.importNode(slide, true))
    const changed = now.filter((slide) => !written.get(slide.id)?.isEqualNode(slide))
    const isMoved =
      wanted.length !== slides.length || wanted.some((slide, at) => slide !== slides[at])
    if (changed.length === 0 && !isMoved) return false
    for (const slide of changed) {
      const [live, was] = [there.get(slide.id), written.get(slide.id)]
      if (live && was) morph(live, was, slide)
    }
    document.title = fresh.title
    written = byId(now)
    if (shown !== null) {
      const touched = changed.flatMap(({id}) => there.get(id) ?? [])
      moveTo(shown, holder, {wanted, touched, isMoved})
    } else if (isMoved) {
      slides.splice(0, slides.length, ...wanted)
      holder.replaceChildren(...wanted)
    }
    return true
  }
}

/** A page as the server wrote it. */
export type WrittenPage = {look: string; slides: readonly HTMLElement[]}

/** To be called before anything else has changed the page. */
export const writtenPage = (): WrittenPage => ({
  look: lookOf(document),
  slides: slidesOf(document).map((slide) => slide.cloneNode(true) as HTMLElement),
})

const slidesOf = (page: Document): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('.slides > .slide'),
]

const byId = (slides: readonly HTMLElement[]): ReadonlyMap<string, HTMLElement> =>
  new Map(slides.map((slide) => [slide.id, slide]))

/** All that is written about the page as a whole and cannot change under a slide that is shown. */
function lookOf({documentElement: {lang, dir, dataset}, head}: Document): string {
  const sheets = [...head.querySelectorAll('link[rel=stylesheet], style')]
  return JSON.stringify([lang, dir, dataset['theme'], ...sheets.map((sheet) => sheet.outerHTML)])
}
