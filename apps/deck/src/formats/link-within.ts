import type {DeckPlan} from '@rostrum/slides'

/**
 * A script for a page that is printed: entries of agendas lead to where their section begins, sources
 * without an address to the slide that lists all.
 */
export function linkWithin({slides}: DeckPlan): string {
  const starts = slides
    .toReversed()
    .flatMap(({id, running: {section}}) => (section === null ? [] : [[section, id] as const]))
  const list = slides.find(({kind}) => kind === 'sources' || kind === 'sourcesSlide')?.id ?? null
  return `(${link})(${JSON.stringify([starts, list])})`
}

const link = `([starts, list]) => {
  const lead = (element, id) => {
    if (id == null || element.querySelector('a') !== null) return
    const anchor = document.createElement('a')
    anchor.href = '#' + id
    anchor.style = 'color:inherit;text-decoration:none'
    anchor.append(...element.childNodes)
    element.append(anchor)
  }
  const begins = new Map(starts)
  const entries = '.agenda > *, [data-kind="agendaSlide"] .point .content > p'
  for (const entry of document.querySelectorAll(entries))
    lead(entry, begins.get(entry.lastChild?.textContent.trim()))
  for (const line of document.querySelectorAll('.foot .sources > span')) lead(line, list)
}`
