/**
 * Marks the pairs between which what is the same moves to its new place: a slide that asks for it, and
 * the one before. reveal.js animates where both are marked, so a slide that is marked for the sake of
 * the next one begins anew, and a run of such slides has a name of its own: jumps elsewhere stay jumps.
 */
export function markPairs(slides: readonly HTMLElement[]): void {
  let run = 0
  // Slides came and went since they were marked.
  for (const {dataset} of slides)
    if (dataset['autoAnimateRestart'] !== undefined) {
      delete dataset['autoAnimate']
      delete dataset['autoAnimateRestart']
    }
  for (const [place, slide] of slides.entries()) {
    const asks = asksFor(slide)
    const isAsked = asksFor(slides[place + 1])
    if (!asks) run += 1
    if (!asks && !isAsked) continue
    slide.dataset['autoAnimate'] = ''
    slide.dataset['autoAnimateId'] = String(run)
    if (!asks) slide.dataset['autoAnimateRestart'] = ''
  }
}

const asksFor = (slide: HTMLElement | undefined): boolean =>
  slide?.dataset['autoAnimate'] !== undefined && slide.dataset['autoAnimateRestart'] === undefined

export type CarriedPair = {
  from: HTMLElement
  to: HTMLElement
  options: {scale: boolean; styles: string[]; measure: (element: HTMLElement) => Bounds}
}
type Bounds = {x: number; y: number; width: number; height: number}

/** What stands on both slides: words that are the same, pictures of the same file, the same code. */
export function carriedPairs(from: HTMLElement, to: HTMLElement): CarriedPair[] {
  return matches.flatMap(({selector, nameOf, scale, styles}) => {
    const waiting = new Map<string, HTMLElement[]>()
    for (const element of from.querySelectorAll<HTMLElement>(selector)) {
      const name = nameOf(element)
      if (name !== '') waiting.set(name, [...(waiting.get(name) ?? []), element])
    }
    return [...to.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
      const twin = waiting.get(nameOf(element))?.shift()
      return twin === undefined
        ? []
        : [{from: twin, to: element, options: {scale, styles: [...styles], measure: boundsOf}}]
    })
  })
}

const matches: readonly {
  selector: string
  nameOf: (element: HTMLElement) => string
  /** Pictures are drawn larger or smaller; words are set anew. */
  scale: boolean
  styles: readonly string[]
}[] = [
  // They stand on every slide, and neither move nor fade.
  {selector: '.running, .foot', nameOf: ({className}) => className, scale: false, styles: []},
  {
    selector:
      '.body :is(.headline > .words, .statement, h3, p, dt, dd, th, td, .initials):not(:has(p))',
    nameOf: ({textContent}) => textContent.replaceAll(/\s+/g, ' ').trim(),
    scale: false,
    styles: ['opacity', 'color', 'font-size', 'line-height', 'letter-spacing'],
  },
  {
    selector: '.body pre',
    nameOf: ({textContent}) => textContent.trim(),
    scale: false,
    styles: ['opacity', 'font-size'],
  },
  {
    selector: '.body :is(img, video)',
    nameOf: (element) => fileOf(element.getAttribute('src') ?? ''),
    scale: true,
    styles: ['opacity'],
  },
]

/** The same picture may come in another size: what is before the size names it. */
const fileOf = (src: string): string => src.replace(/^.*\//, '').replace(/-\d+w?(?=\.\w+$)/, '')

/** Where it stands on its slide, as it is drawn. */
function boundsOf(element: HTMLElement): Bounds {
  const {x, y, width, height} = element.getBoundingClientRect()
  const slide = element.closest('section')!.getBoundingClientRect()
  return {x: x - slide.x, y: y - slide.y, width, height}
}
