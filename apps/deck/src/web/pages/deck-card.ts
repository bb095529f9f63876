import {clock, slideMarkup} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import type {ListedDeck} from '../../actions/list-deck-documents.ts'
import type {ListedTalk} from '../../actions/list-talks.ts'
import {count} from '../../count.ts'

/** A talk or a deck document, and what there is to show of it. */
export type HomeDeck = ({talk: ListedTalk} | {document: ListedDeck}) &
  (
    | {shows: 'deck'; plan: DeckPlan}
    /** Nothing of it is published yet. */
    | {shows: 'nothing'}
    /** Its address is that of a talk. */
    | {shows: 'talk'}
    /** It cannot be planned; why, in a sentence. */
    | {shows: 'problem'; message: string}
  )

export interface CardPlace {
  studioUrl: string | undefined
  /** In a frame of the Studio: decks as their editors see them. */
  inStudio: boolean
}

export function deckCard(deck: HomeDeck, place: CardPlace): Html {
  const {inStudio} = place
  const listed = 'talk' in deck ? deck.talk : deck.document
  const slug = inStudio ? listed.slug : (listed.publishedSlug ?? listed.slug)
  const query = inStudio ? '?perspective=drafts' : ''
  const address = {path: `/${encodeURIComponent(slug)}/`, query}
  const plan = deck.shows === 'deck' ? deck.plan : undefined
  const isLinked = deck.shows === 'deck' || deck.shows === 'problem'
  const subtitle = 'talk' in deck ? deck.talk.subtitle : eventOf(deck.document)
  const facts = 'talk' in deck ? talkFacts(deck.talk, plan) : documentFacts(deck.document, plan)
  return html`<li class="card">
    ${plan ? thumbnail(plan, address) : html`<div class="thumbnail"><p class="unpublished">${standIns[deck.shows]}</p></div>`}
    <h2>
      ${isLinked ? html`<a href="${address.path}${query}">${listed.title}</a>` : listed.title}
    </h2>
    ${subtitle === undefined ? null : html`<p class="subtitle">${subtitle}</p>`}
    <p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    ${statesOf(deck, place).map((state) => html`<p class="state">${state}</p>`)}
  </li>`
}

type Address = {path: string; query: string}

function thumbnail(plan: DeckPlan, {path, query}: Address): Html {
  const [first] = plan.slides
  return html`<a class="thumbnail" href="${path}${query}" tabindex="-1" aria-hidden="true"
    ><span class="frame" inert
      >${first ? slideMarkup(first, plan, {imageHref: (file) => path + file.path + query}) : null}</span
    ></a
  >`
}

const standIns: {readonly [Shows in HomeDeck['shows']]: string} = {
  deck: '',
  nothing: 'Not published yet',
  talk: 'No address of its own',
  problem: 'Cannot be told',
}

const talkFacts = ({slides, speakers, tags}: ListedTalk, plan: DeckPlan | undefined): string[] => [
  plan ? count(plan.slides.length, 'page') : count(slides, 'slide'),
  ...(speakers.length > 0 ? [speakers.join(', ')] : []),
  ...tags.slice(0, 3),
]

function documentFacts({audience, minutes}: ListedDeck, plan: DeckPlan | undefined): string[] {
  const told = plan?.choice?.totalSeconds
  return [
    ...(plan ? [count(plan.slides.length, 'page')] : []),
    `for ${audience ?? 'everyone'}`,
    ...(minutes === undefined ? [] : [`in ${count(minutes, 'minute')}`]),
    ...(told === undefined ? [] : [`${clock(told)} told`]),
  ]
}

const eventOf = ({event}: ListedDeck): string | undefined =>
  [event?.title, event?.date].filter(Boolean).join(', ') || undefined

function statesOf(deck: HomeDeck, {studioUrl, inStudio}: CardPlace): (Html | string)[] {
  const {state} = 'talk' in deck ? deck.talk : deck.document
  return [
    ...(deck.shows === 'problem' ? [deck.message] : []),
    ...(deck.shows === 'talk'
      ? ['A talk has the same slug, and goes before it. Give this deck another.']
      : []),
    ...(state === 'draft' && !inStudio
      ? [html`A draft. Publish it in ${studioLink(studioUrl)} to present it.`]
      : []),
    ...(state === 'changed' ? ['Has changes that are not published.'] : []),
  ]
}

const studioLink = (studioUrl: string | undefined): Html =>
  studioUrl === undefined ? html`the Studio` : html`<a href="${studioUrl}">the Studio</a>`
