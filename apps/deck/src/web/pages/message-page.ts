import {html} from '@rostrum/slides/html'
import {layout} from './layout.ts'

/** One message and the way back. */
export function messagePage(message: string): string {
  return layout({
    title: 'Decks',
    body: html`<main class="message">
      <h1>${message}</h1>
      <p><a href="/">All talks</a></p>
    </main>`,
  })
}
