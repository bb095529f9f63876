import {slideMarkup} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import type {ListedTalk} from '../../actions/list-talks.ts'
import {count} from '../../count.ts'
import {layout} from './layout.ts'

export interface HomeDeck {
  talk: ListedTalk
  /** Absent where nothing of the talk is published yet. */
  plan: DeckPlan | undefined
}

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
                ${decks.map((deck) => card(deck, place))}
              </ul>`
        }
      </main>`,
  })
}

interface Place {
  studioUrl: string | undefined
  inStudio: boolean
}

function card({talk, plan}: HomeDeck, {studioUrl, inStudio}: Place): Html {
  const slug = inStudio ? talk.slug : (talk.publishedSlug ?? talk.slug)
  const address = `/${encodeURIComponent(slug)}/`
  const query = inStudio ? '?perspective=drafts' : ''
  const first = plan?.slides[0]
  const facts = [
    plan ? count(plan.slides.length, 'page') : count(talk.slides, 'slide'),
    ...(talk.speakers.length > 0 ? [talk.speakers.join(', ')] : []),
    ...talk.tags.slice(0, 3),
  ]
  return html`<li class="card">
    ${
      plan && first
        ? html`<a class="thumbnail" href="${address}${query}" tabindex="-1" aria-hidden="true"
            ><span class="frame" inert
              >${slideMarkup(first, plan, {imageHref: ({path}) => address + path + query})}</span
            ></a
          >`
        : html`<div class="thumbnail"><p class="unpublished">Not published yet</p></div>`
    }
    <h2>${plan ? html`<a href="${address}${query}">${talk.title}</a>` : talk.title}</h2>
    ${talk.subtitle === undefined ? null : html`<p class="subtitle">${talk.subtitle}</p>`}
    <p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    ${talk.state === 'draft' && !inStudio ? html`<p class="state">A draft. Publish it in ${studioLink(studioUrl)} to present it.</p>` : null}
    ${talk.state === 'changed' ? html`<p class="state">Has changes that are not published.</p>` : null}
  </li>`
}

function emptyState(): Html {
  return html`<div class="message">
    <h2>No talks yet</h2>
    <p>Bring your notes in: a Markdown file with bullets is enough.</p>
    <pre><code>npm run deck -- import my-talk.md --publish</code></pre>
  </div>`
}

const studioLink = (studioUrl: string | undefined): Html =>
  studioUrl === undefined ? html`the Studio` : html`<a href="${studioUrl}">the Studio</a>`
