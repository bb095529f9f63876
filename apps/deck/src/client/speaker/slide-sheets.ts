/** The slides and notes that wait in the page's templates. */
export interface SlideSheets {
  /** The slide as it stands after so many steps. */
  slide(page: number, step: number): HTMLElement
  /** Null: there is nothing to say. */
  notes(page: number): HTMLElement | null
  /** How many parts of it come one after the other. */
  steps(page: number): number
  words(page: number): string
}

/** Of a speaker page, this one or a newer. */
export function slideSheets(page: Document): SlideSheets {
  const templates = [...page.querySelectorAll<HTMLTemplateElement>('template[data-page]')]
  const sectionOf = (page: number): HTMLElement => {
    const section = templates[page]?.content.querySelector('section')
    if (section == null) throw new Error(`There is no slide ${page + 1} in this page.`)
    return section
  }
  return {
    slide(page, step) {
      const slide = sectionOf(page).cloneNode(true) as HTMLElement
      slide.querySelector('aside.notes')?.remove()
      slide.removeAttribute('id')
      for (const [place, group] of groupsIn(slide).entries())
        for (const fragment of group) {
          fragment.classList.toggle('visible', place < step)
          fragment.classList.toggle('current-fragment', place === step - 1)
        }
      return slide
    },
    notes: (page) =>
      (sectionOf(page).querySelector('aside.notes')?.cloneNode(true) as HTMLElement) ?? null,
    steps: (page) => groupsIn(sectionOf(page)).length,
    words: (page) => sectionOf(page).textContent,
  }
}

/** What comes together, in the order in which the deck brings it: what has no place of its own first. */
function groupsIn(slide: HTMLElement): Element[][] {
  const fragments = [...slide.querySelectorAll('.fragment')]
  const placed = Map.groupBy(
    fragments.filter((each) => each.hasAttribute('data-fragment-index')),
    (each) => Number(each.getAttribute('data-fragment-index')),
  )
  return [
    ...fragments.filter((each) => !each.hasAttribute('data-fragment-index')).map((each) => [each]),
    ...[...placed].toSorted(([a], [b]) => a - b).map(([, group]) => group),
  ]
}
