/**
 * Brings the page up to what is written now without leaving the slide: slides that changed get
 * their new contents. Where slides came, went or moved, the page is loaded anew at its slide.
 *
 * @param isWanted asked when there is an answer: a later one may have been asked for since
 * @returns whether anything is other than before
 */
export async function freshenSlides(isWanted: () => boolean): Promise<boolean> {
  const response = await fetch(location.href.replace(/#.*$/, ''), {cache: 'no-store'})
  if (response.status === tooLong) location.reload()
  if (!response.ok) return false
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (!isWanted()) return false
  const old = slidesOf(document)
  const now = slidesOf(fresh)
  if (old.length !== now.length || old.some((slide, at) => slide.id !== now[at]?.id)) {
    location.reload()
    return true
  }
  const changed = old.filter((slide, at) => replaceContents(slide, now[at]!))
  document.title = fresh.title
  return changed.length > 0
}

const slidesOf = (page: Document): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('.slides > .slide'),
]

/** What must be told does not fit into the minutes any more; the page there says what to cut. */
const tooLong = 422

/** What the deck's script has written on a slide stays. Answers whether it says anything else now. */
function replaceContents(slide: HTMLElement, fresh: HTMLElement): boolean {
  for (const name of ['data-kind', 'data-layout', 'data-ground', 'aria-label']) {
    const value = fresh.getAttribute(name)
    if (value !== null && slide.getAttribute(name) !== value) slide.setAttribute(name, value)
  }
  const {arranged} = fresh.dataset
  if (arranged === undefined) delete slide.dataset['arranged']
  else slide.dataset['arranged'] = arranged
  const before = written.get(slide)
  if (before === fresh.innerHTML) return false
  written.set(slide, fresh.innerHTML)
  slide.innerHTML = fresh.innerHTML
  return true
}

/** The contents that slides came with. */
const written = new WeakMap<HTMLElement, string>()
