import {clock} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import type {ListedDeck} from '../../actions/list-deck-documents.ts'
import type {ListedTalk} from '../../actions/list-talks.ts'
import {count} from '../../count.ts'
import type {DeckFacts} from '../deck-facts.ts'
import {slidePicture} from './slide-picture.ts'
import type {DeckAddress} from './slide-picture.ts'

/** A talk or a deck document, and what there is to show of it. */
export type HomeDeck = ({talk: ListedTalk} | {document: ListedDeck}) &
  (
    | ({shows: 'deck'; plan: DeckPlan} & Told)
    /** Nothing of it is published yet. */
    | {shows: 'nothing'}
    /** Its address is that of a talk. */
    | {shows: 'talk'}
    /** It cannot be planned; why, in a sentence. */
    | {shows: 'problem'; message: string}
  )

/** How long a deck takes, and whom any of its slides is for. */
export interface Told {
  seconds: number
  audiences: readonly string[]
}

export interface CardPlace {
  studioUrl: string | undefined
  /** In a frame of the Studio: decks as their editors see them. */
  inStudio: boolean
}

export function deckCard(deck: HomeDeck, place: CardPlace, isHidden = false): Html {
  const {inStudio} = place
  const listed = 'talk' in deck ? deck.talk : deck.document
  const slug = inStudio ? listed.slug : (listed.publishedSlug ?? listed.slug)
  const query = inStudio ? '?perspective=drafts' : ''
  const address = {path: `/${encodeURIComponent(slug)}/`, query}
  const plan = deck.shows === 'deck' ? deck.plan : undefined
  const isLinked = deck.shows === 'deck' || deck.shows === 'problem'
  const subtitle = subtitleOf(deck)
  return html`<li class="${isHidden ? 'card is-out' : 'card'}">
    ${plan ? thumbnail(plan, address) : html`<div class="thumbnail"><p class="unpublished">${standIns[deck.shows]}</p></div>`}
    <h2>
      ${isLinked ? html`<a href="${address.path}${query}">${listed.title}</a>` : listed.title}
    </h2>
    ${subtitle === undefined ? null : html`<p class="subtitle">${subtitle}</p>`}
    <p class="facts" data-facts="${JSON.stringify(factsOf(deck))}">
      ${linesOf(deck).map((fact) => html`<span>${fact}</span>`)}
    </p>
    ${statesOf(deck, place).map((state) => html`<p class="state">${state}</p>`)}
    ${
      isLinked && !inStudio
        ? html`<p class="card-acts">
            <a href="${address.path}room"
              >Fit to a room<span class="unseen">: ${listed.title}</span></a
            >
          </p>`
        : null
    }
  </li>`
}

function thumbnail(plan: DeckPlan, address: DeckAddress): Html {
  return html`<a
    class="thumbnail"
    href="${address.path}${address.query}"
    tabindex="-1"
    aria-hidden="true"
    >${slidePicture(plan.slides[0], plan, address)}</a
  >`
}

const subtitleOf = (deck: HomeDeck): string | undefined =>
  'talk' in deck ? deck.talk.subtitle : eventOf(deck.document)

const linesOf = (deck: HomeDeck): string[] =>
  'talk' in deck ? talkFacts(deck.talk, deck) : documentFacts(deck.document, deck)

/** What a card is found by: what stands on it, and how it is to be told. */
export function factsOf(deck: HomeDeck): DeckFacts {
  const isTalk = 'talk' in deck
  const told = deck.shows === 'deck' ? deck : undefined
  const listed = isTalk ? deck.talk : deck.document
  const tags = isTalk ? deck.talk.tags : []
  const own = isTalk ? undefined : deck.document
  const speakers = isTalk ? deck.talk.speakers : []
  const words = [listed.title, subtitleOf(deck), listed.slug, ...speakers, ...tags, own?.audience]
  return {
    words: words.join(' ').toLowerCase(),
    tags,
    audiences: isTalk ? (told?.audiences ?? []) : own?.audience === undefined ? [] : [own.audience],
    minutes: own?.minutes ?? (told ? told.seconds / 60 : null),
    language: told?.plan.language ?? (isTalk ? (deck.talk.language ?? null) : null),
    needsAttention: listed.state !== 'published' || deck.shows !== 'deck',
  }
}

const standIns: {readonly [Shows in HomeDeck['shows']]: string} = {
  deck: '',
  nothing: 'Not published yet',
  talk: 'No address of its own',
  problem: 'Cannot be told',
}

const talkFacts = ({slides, speakers, tags}: ListedTalk, deck: HomeDeck): string[] => [
  deck.shows === 'deck' ? count(deck.plan.slides.length, 'page') : count(slides, 'slide'),
  ...(deck.shows === 'deck' ? [`${clock(deck.seconds)} told`, deck.plan.language] : []),
  ...(speakers.length > 0 ? [speakers.join(', ')] : []),
  ...(deck.shows === 'deck' && deck.audiences.length > 0
    ? [`for ${deck.audiences.join(', ')}`]
    : []),
  ...tags.slice(0, 3),
]

function documentFacts({audience, minutes}: ListedDeck, deck: HomeDeck): string[] {
  return [
    ...(deck.shows === 'deck' ? [count(deck.plan.slides.length, 'page')] : []),
    `for ${audience ?? 'everyone'}`,
    ...(minutes === undefined ? [] : [`in ${count(minutes, 'minute')}`]),
    ...(deck.shows === 'deck' ? [`${clock(deck.seconds)} told`, deck.plan.language] : []),
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
