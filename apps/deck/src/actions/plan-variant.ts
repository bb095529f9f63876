import {audiencesQuery, deckQuery, deckSlugsQuery, talkQuery} from '@rostrum/schema'
import type {
  AudiencesQueryResult,
  DeckQueryResult,
  DeckSlugsQueryResult,
  GivenDeck,
  Talk,
  TalkQueryResult,
} from '@rostrum/schema'
import {applyDeck} from '@rostrum/slides'
import type {DeckProblem, PlanOptions} from '@rostrum/slides'
import type {Reader} from '../content/reader.ts'
import {MinutesError} from '../minutes.ts'
import type {RoomFlags} from '../room-flags.ts'
import {UserError} from '../user-error.ts'
import {missingTalk} from './missing-talk.ts'
import {findTheme} from './find-theme.ts'
import {fetchEarlier} from './plan-earlier.ts'

/** A talk or a deck document, ready to be planned for a room. */
export interface Variant {
  slug: string
  talk: Talk
  room: PlanOptions
  /** The deck document that it is; undefined: a talk. */
  deck: GivenDeck | undefined
  /** Changes of the deck document that change nothing. */
  problems: DeckProblem[]
}

export type Perspective = 'published' | 'drafts'

/**
 * What a slug names, a talk before a deck document, with the room and the look that the flags ask for; what they
 * leave open is as the deck document has it.
 *
 * @throws UserError that names the talks, decks, audiences or themes there are
 */
export async function findVariant(
  client: Reader,
  slug: string,
  flags: RoomFlags = {},
  perspective: Perspective = 'published',
): Promise<Variant> {
  return inRoom(client, await named(client, slug, perspective), flags, perspective)
}

/** The same with the room and the look that flags ask for. */
export async function inRoom(
  client: Reader,
  found: Variant,
  flags: RoomFlags,
  perspective: Perspective = 'published',
): Promise<Variant> {
  const minutes = flags.minutes ?? found.room.minutes ?? null
  if (minutes !== null && !(minutes > 0 && Number.isFinite(minutes)))
    throw new MinutesError(
      `The deck “${found.slug}” is to be told in ${minutes} minutes. Give it some in the Studio: a number above 0.`,
    )
  const audience =
    flags.audience === undefined
      ? undefined
      : await findAudience(client, flags.audience, perspective)
  const theme =
    flags.theme === undefined ? undefined : await findTheme(client, flags.theme, perspective)
  return {
    ...found,
    room: {
      ...found.room,
      ...(audience && {audience}),
      ...(flags.minutes !== undefined && {minutes: flags.minutes}),
      ...(theme !== undefined && {theme}),
    },
  }
}

async function named(client: Reader, slug: string, perspective: Perspective): Promise<Variant> {
  const talk = await client.fetch<TalkQueryResult>(talkQuery, {slug}, {perspective})
  if (talk) return {slug, talk, room: {}, deck: undefined, problems: []}
  const deck = await client.fetch<DeckQueryResult>(deckQuery, {slug}, {perspective})
  if (deck) return {slug, deck, ...applyDeck(deck, await fetchEarlier(client, deck))}
  const decks = await client.fetch<DeckSlugsQueryResult>(
    deckSlugsQuery,
    {},
    {perspective: 'drafts'},
  )
  throw await missingTalk(
    client,
    slug,
    decks.flatMap((each) => each ?? []),
  )
}

async function findAudience(
  client: Reader,
  name: string,
  perspective: Perspective,
): Promise<{_id: string; title: string}> {
  const all = await client.fetch<AudiencesQueryResult>(audiencesQuery, {}, {perspective})
  const wanted = name.trim().toLowerCase()
  const found = (['slug', '_id', 'title'] as const).flatMap((field) =>
    all.filter((audience) => audience[field]?.toLowerCase() === wanted),
  )[0]
  if (found) return {_id: found._id, title: found.title ?? found.slug ?? found._id}
  const known = all.map(({slug, title, _id}) => slug ?? title ?? _id).join(', ')
  throw new UserError(
    known === ''
      ? `There is no audience “${name}”, nor any other yet. Add one in the Studio, and choose it on the slides that are for it alone.`
      : `There is no audience “${name}”. There are: ${known}.`,
  )
}
