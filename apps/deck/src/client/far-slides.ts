import type {RevealApi} from 'reveal.js'

/** Decks of fewer slides keep them all: nothing is gained then. */
const few = 80
/** How many slides before and after the one in sight are there. */
const near = {slide: 2, overview: 12}

export type FarSlides = {
  /** To be told of the deck before it starts. */
  follow: (deck: RevealApi) => void
  /** What stands in the page for a slide: the slide, or what stands in for it. */
  elementOf: (slide: HTMLElement) => HTMLElement
  /** Brings back what is near, after slides came, went or moved. */
  settle: () => void
}

/**
 * In a long deck the far slides wait in inert templates, so that it opens and steps as a short one
 * does. An empty element stands in for each, with its id: places, numbers and links are those of the
 * whole deck. Paper gets all of them. Null where a deck keeps its slides. `slides` may change later.
 */
export function keepFarSlides(
  stage: HTMLElement,
  slides: readonly HTMLElement[],
): FarSlides | null {
  // The Studio writes into every slide of a draft.
  if (slides.length < few || slides.some(({dataset}) => dataset['document'] !== undefined))
    return null
  const {takeAway, bringBack, isThere, elementOf} = standIns()
  const first = Math.max(
    0,
    slides.findIndex(({id}) => id === idIn(location.hash)),
  )
  for (const [place, slide] of slides.entries())
    if (Math.abs(place - first) > near.slide) takeAway(slide)

  let settle = () => {}
  const follow = (deck: RevealApi): void => {
    let there = slides.filter(isThere)
    const keepAround = (wish: number) => {
      const place = Math.min(Math.max(0, wish), slides.length - 1)
      const reach = deck.isOverview() ? near.overview : near.slide
      const wanted = slides.slice(Math.max(0, place - reach), place + reach + 1)
      // What is being left may still be seen on its way.
      const leaving = deck.getCurrentSlide()
      const kept = new Set([...wanted, ...there.filter((slide) => slide === leaving)])
      for (const slide of there) if (!kept.has(slide)) takeAway(slide)
      for (const slide of wanted) if (bringBack(slide)) deck.syncFragments(slide)
      there = [...kept]
    }
    const placeOf = (slide: Element) => slides.indexOf(slide as HTMLElement)
    const keepHere = () => keepAround(placeOf(deck.getCurrentSlide()))
    const layOut = () => {
      keepHere()
      deck.sync()
    }
    settle = () => {
      there = slides.filter(isThere)
      keepHere()
    }
    deck.on('beforeslidechange', (event) => keepAround((event as Event & {indexh: number}).indexh))
    deck.on('slidechanged', () => deck.isOverview() && layOut())
    deck.on('overviewshown', layOut)
    deck.on('overviewhidden', keepHere)
    // reveal.js listens to the slides that were there when the overview came up.
    stage.addEventListener('click', (event) => choose(event, deck), true)
    window.addEventListener('beforeprint', () => {
      for (const slide of slides) bringBack(slide)
      there = [...slides]
    })
    window.addEventListener('afterprint', keepHere)
  }
  return {follow, elementOf, settle: () => settle()}
}

function choose(event: Event, deck: RevealApi): void {
  const {target} = event
  const slide = target instanceof Element ? target.closest('.slides > section') : null
  if (slide === null || !deck.isOverview()) return
  event.preventDefault()
  event.stopPropagation()
  const {h} = deck.getIndices(slide as HTMLElement)
  deck.toggleOverview(false)
  deck.slide(h)
}

/** Elements that stand in for slides, which wait in templates meanwhile. */
function standIns() {
  const away = new Map<HTMLElement, {standIn: HTMLElement; template: HTMLTemplateElement}>()
  return {
    isThere: (slide: HTMLElement): boolean => !away.has(slide),
    elementOf: (slide: HTMLElement): HTMLElement => away.get(slide)?.standIn ?? slide,
    takeAway: (slide: HTMLElement): void => {
      if (away.has(slide)) return
      const standIn = document.createElement('section')
      standIn.id = slide.id
      standIn.hidden = true
      standIn.dataset['standIn'] = ''
      slide.replaceWith(standIn)
      const template = document.createElement('template')
      template.content.append(slide)
      away.set(slide, {standIn, template})
    },
    /** Was it away? */
    bringBack: (slide: HTMLElement): boolean => {
      const place = away.get(slide)
      place?.standIn.replaceWith(slide)
      return away.delete(slide)
    },
  }
}

/** The id of the slide that an address names: `#/id`, `#/id/2`. */
function idIn(hash: string): string {
  const [name = ''] = hash.replace(/^#\/?/, '').split('/')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
