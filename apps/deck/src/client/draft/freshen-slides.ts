/**
 * Brings the page up to what is written now without leaving the slide: slides that changed get
 * their new contents. Where slides came, went or moved, the page is loaded anew at its slide.
 */
export async function freshenSlides(): Promise<void> {
  const response = await fetch(location.href.replace(/#.*$/, ''), {cache: 'no-store'})
  if (response.status === tooLong) location.reload()
  if (!response.ok) return
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  const old = slidesOf(document)
  const now = slidesOf(fresh)
  if (old.length !== now.length || old.some((slide, at) => slide.id !== now[at]?.id)) {
    location.reload()
    return
  }
  for (const [at, slide] of old.entries()) replaceContents(slide, now[at]!)
  document.title = fresh.title
}

const slidesOf = (page: Document): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('.slides > .slide'),
]

/** What must be told does not fit into the minutes any more; the page there says what to cut. */
const tooLong = 422

/** What the deck's script has written on a slide stays. */
function replaceContents(slide: HTMLElement, fresh: HTMLElement): void {
  for (const name of ['data-kind', 'data-layout', 'data-ground', 'aria-label']) {
    const value = fresh.getAttribute(name)
    if (value !== null && slide.getAttribute(name) !== value) slide.setAttribute(name, value)
  }
  if (writing.get(slide) === fresh.innerHTML) return
  writing.set(slide, fresh.innerHTML)
  slide.innerHTML = fresh.innerHTML
}

const writing = new WeakMap<HTMLElement, string>()
