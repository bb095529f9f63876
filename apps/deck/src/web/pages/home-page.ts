import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import {isWanted} from '../deck-facts.ts'
import type {Wanted} from '../deck-facts.ts'
import {bringIn} from './bring-in.ts'
import {deckCard, factsOf} from './deck-card.ts'
import type {HomeDeck} from './deck-card.ts'
import {findForm} from './find-form.ts'
import {layout} from './layout.ts'

/** The talks and deck documents there are, each with the first page of its deck; what is not wanted is hidden. */
export function homePage({
  decks,
  wanted,
  studioUrl,
  inStudio = false,
}: {
  decks: readonly HomeDeck[]
  wanted: Wanted
  studioUrl: string | undefined
  /** In a frame of the Studio: decks as their editors see them, and no Studio within the Studio. */
  inStudio?: boolean
}): string {
  const place = {studioUrl, inStudio}
  const shown = decks.filter((deck) => isWanted(factsOf(deck), wanted))
  return layout({
    title: 'Decks',
    slides: true,
    inStudio,
    ...(inStudio ? {} : {script: 'home.js'}),
    body: html`<header class="top">
        <h1>Decks</h1>
        ${studioUrl === undefined || inStudio ? null : html`<a class="write" href="${studioUrl}">Write in the Studio</a>`}
      </header>
      <main>
        ${decks.length === 0 ? emptyState() : findForm(decks.map(factsOf), wanted, shown.length, inStudio)}
        ${inStudio ? null : bringIn(decks.length === 0)}
        <ul class="decks">
          ${decks.map((deck) => deckCard(deck, place, !shown.includes(deck)))}
        </ul>
      </main>`,
  })
}

function emptyState(): Html {
  return html`<div class="nothing">
    <h2>No talks yet</h2>
    <p>
      Bring your notes in: a Markdown file with bullets is enough. Choose it below, or in a
      terminal:
      <code>npm run deck -- import my-talk.md --publish</code>
    </p>
  </div>`
}
