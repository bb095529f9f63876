import {ask} from '../ask.ts'
import {make} from '../make.ts'

/** Publishes a deck document of the room as it is asked for, and leads to it. */
export function saveDeck(
  form: HTMLFormElement,
  slug: string,
  roomQuery: () => URLSearchParams,
): void {
  const said = form.querySelector<HTMLElement>('.said')!
  const go = form.querySelector('button')!

  const save = async (): Promise<void> => {
    go.disabled = true
    said.textContent = 'The deck is being saved.'
    said.classList.remove('state')
    const fields = Object.fromEntries(new FormData(form))
    try {
      const answer = await ask('/_api/decks', {...fields, of: slug, room: String(roomQuery())})
      const saved = (await answer.json()) as {slug: string; title: string}
      said.replaceChildren(
        `“${saved.title}” is saved and published. `,
        make('a', {href: `/${encodeURIComponent(saved.slug)}/`}, 'Open it'),
        ' ',
        make('a', {href: '/'}, 'All decks'),
      )
      form.reset()
    } catch (error) {
      said.classList.add('state')
      said.textContent = (error as Error).message
    }
    go.disabled = false
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void save()
  })
}
