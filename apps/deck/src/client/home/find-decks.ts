import {count} from '../../count.ts'
import {isWanted, wantedOf} from '../../web/deck-facts.ts'
import type {DeckFacts} from '../../web/deck-facts.ts'

/** Shows the cards that are looked for as the form changes, and keeps the address with it. */
export function findDecks(form: HTMLFormElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.card')].map((card) => ({
    card,
    facts: JSON.parse(
      card.querySelector<HTMLElement>('[data-facts]')!.dataset['facts']!,
    ) as DeckFacts,
  }))
  const status = form.querySelector('.find-count')!
  const all = form.querySelector<HTMLElement>('.find-all')!
  form.classList.add('is-live')

  const show = () => {
    const filled = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    )
    const query = new URLSearchParams(filled)
    const wanted = wantedOf(query)
    for (const {card, facts} of cards) card.classList.toggle('is-out', !isWanted(facts, wanted))
    const shown = cards.filter(({card}) => !card.classList.contains('is-out')).length
    status.textContent =
      shown === cards.length
        ? count(cards.length, 'deck')
        : `${shown} of ${count(cards.length, 'deck')}`
    all.hidden = query.size === 0
    history.replaceState(history.state, '', query.size === 0 ? '/' : `/?${query}`)
  }
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
}
