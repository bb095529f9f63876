import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import {deckCard} from './deck-card.ts'
import type {HomeDeck} from './deck-card.ts'
import {layout} from './layout.ts'

/** The talks and deck documents there are, each with the first page of its deck. */
export function homePage({
  decks,
  studioUrl,
  inStudio = false,
}: {
  decks: readonly HomeDeck[]
  studioUrl: string | undefined
  /** In a frame of the Studio: decks as their editors see them, and no Studio within the Studio. */
  inStudio?: boolean
}): string {
  const place = {studioUrl, inStudio}
  return layout({
    title: 'Decks',
    slides: true,
    inStudio,
    body: html`<header class="top">
        <h1>Decks</h1>
        ${studioUrl === undefined || inStudio ? null : html`<a class="write" href="${studioUrl}">Write in the Studio</a>`}
      </header>
      <main>
        ${
          decks.length === 0
            ? emptyState()
            : html`<ul class="decks">
                ${decks.map((deck) => deckCard(deck, place))}
              </ul>`
        }
      </main>`,
  })
}

function emptyState(): Html {
  return html`<div class="message">
    <h2>No talks yet</h2>
    <p>Bring your notes in: a Markdown file with bullets is enough.</p>
    <pre><code>npm run deck -- import my-talk.md --publish</code></pre>
  </div>`
}
