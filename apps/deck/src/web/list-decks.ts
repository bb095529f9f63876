import {chooseSlides, clock, planDeck, TooLongError} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import type {Talk} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'
import {listDeckDocuments} from '../actions/list-deck-documents.ts'
import {listTalks} from '../actions/list-talks.ts'
import {findVariant} from '../actions/plan-variant.ts'
import type {Perspective} from '../actions/plan-variant.ts'
import {MinutesError} from '../minutes.ts'
import type {HomeDeck, Told} from './pages/deck-card.ts'

/**
 * Every talk and every deck document, newest first, each with its deck as it is published or as its
 * editors see it.
 */
export async function listDecks(
  client: SanityClient,
  perspective: Perspective,
): Promise<HomeDeck[]> {
  const [talks, documents] = await Promise.all([listTalks(client), listDeckDocuments(client)])
  const slugOf = ({slug, publishedSlug}: {slug: string; publishedSlug: string | undefined}) =>
    perspective === 'drafts' ? slug : publishedSlug
  const talkSlugs = new Set(talks.map(slugOf))
  const listed = [
    ...talks.map((talk) => ({talk})),
    ...documents.map((document) => ({document})),
  ].toSorted((a, b) => (updated(a) > updated(b) ? -1 : 1))
  return Promise.all(
    listed.map(async (each): Promise<HomeDeck> => {
      const slug = slugOf('talk' in each ? each.talk : each.document)
      if (slug === undefined) return {...each, shows: 'nothing'}
      if ('document' in each && talkSlugs.has(slug)) return {...each, shows: 'talk'}
      return {...each, ...(await shownOf(client, slug, perspective))}
    }),
  )
}

const updated = (each: {talk: {updatedAt: string}} | {document: {updatedAt: string}}): string =>
  ('talk' in each ? each.talk : each.document).updatedAt

async function shownOf(
  client: SanityClient,
  slug: string,
  perspective: Perspective,
): Promise<{shows: 'problem'; message: string} | ({shows: 'deck'; plan: DeckPlan} & Told)> {
  try {
    const {talk, room} = await findVariant(client, slug, {}, perspective)
    const plan = planDeck(talk, room)
    return {shows: 'deck', plan, seconds: secondsOf(plan, talk), audiences: audiencesOf(talk)}
  } catch (error) {
    if (error instanceof MinutesError) return {shows: 'problem', message: error.message}
    if (error instanceof TooLongError) return {shows: 'problem', message: overBy(error)}
    throw error
  }
}

/** That it takes to tell all of a plan. */
function secondsOf({choice}: DeckPlan, talk: Talk): number {
  const chosen = choice ?? chooseSlides(talk)
  return chosen.fits ? chosen.totalSeconds : 0
}

/** Whom any of its slides is for. */
const audiencesOf = ({sections}: Talk): string[] => [
  ...new Set(
    (sections ?? []).flatMap((section) =>
      (section?.slides ?? []).flatMap(({audiences}) =>
        (audiences ?? []).flatMap((audience) => audience?.title ?? []),
      ),
    ),
  ),
]

const overBy = ({choice: {leastSeconds, budgetSeconds}}: TooLongError): string =>
  `What must be told takes ${clock(leastSeconds)}, and there are ${clock(budgetSeconds)}. Open it to see what could go.`
