import {earlierDeckQuery, earlierTalkQuery} from '@rostrum/schema'
import type {GivenDeck, Talk} from '@rostrum/schema'
import {applyDeck} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import {documentAt} from '../content/document-at.ts'
import type {Moment} from '../content/document-at.ts'
import type {Stored} from '../content/stored-documents.ts'
import {readMoment} from '../moment.ts'
import type {RoomFlags} from '../room-flags.ts'
import {UserError} from '../user-error.ts'
import {fetchEarlier} from './plan-earlier.ts'
import {findVariant, inRoom} from './plan-variant.ts'
import type {Variant} from './plan-variant.ts'

/**
 * What a slug of today named at a day, a time or a revision, as it was published then: the talk or
 * deck document, its sections and its theme. What else they refer to, people or sources, is taken as
 * it is now, and so is what the flags name.
 *
 * @throws UserError that names what there is, or says that nothing is kept of that moment
 */
export async function findVariantAt(
  client: SanityClient,
  slug: string,
  at: string,
  flags: RoomFlags = {},
): Promise<Variant> {
  const {talk: current, deck: isDeck} = await findVariant(client, slug)
  const moment = readMoment(at)
  const stored = await documentAt(client, current._id, moment)
  if (stored === undefined) throw new UserError(nothingKept(slug, at, moment))
  return inRoom(client, await (isDeck ? deckAt : talkAt)(client, {slug, stored, moment}), flags)
}

type Earlier = {slug: string; stored: Stored; moment: Moment}

async function talkAt(client: SanityClient, {slug, stored, moment}: Earlier): Promise<Variant> {
  const {talk} = await client.fetch<{talk: Talk}>(
    earlierTalkQuery,
    {talk: await withSections(client, stored, moment)},
    {perspective: 'published'},
  )
  return {slug, talk, room: {}, deck: undefined, problems: []}
}

async function deckAt(client: SanityClient, {slug, stored, moment}: Earlier): Promise<Variant> {
  const parts: (Stored | null)[] = []
  for (const part of await referredAt(client, stored['parts'], moment))
    parts.push(part?._type === 'talk' ? await withSections(client, part, moment) : part)
  const {deck} = await client.fetch<{deck: GivenDeck}>(
    earlierDeckQuery,
    {deck: {...(await withTheme(client, stored, moment)), parts}},
    {perspective: 'published'},
  )
  return {slug, deck, ...applyDeck(deck, await fetchEarlier(client, deck))}
}

const withSections = async (
  client: SanityClient,
  talk: Stored,
  moment: Moment,
): Promise<Stored> => ({
  ...(await withTheme(client, talk, moment)),
  sections: await referredAt(client, talk['sections'], moment),
})

async function withTheme(client: SanityClient, document: Stored, moment: Moment): Promise<Stored> {
  const [theme = null] = await referredAt(client, [document['theme']], moment)
  return {...document, theme}
}

/** What references lead to, as it was; null where that was not there. */
async function referredAt(
  client: SanityClient,
  references: unknown,
  moment: Moment,
): Promise<(Stored | null)[]> {
  const found: (Stored | null)[] = []
  for (const reference of Array.isArray(references) ? (references as unknown[]) : []) {
    const id = (reference as {_ref?: unknown} | null | undefined)?._ref
    found.push(typeof id === 'string' ? ((await documentAt(client, id, moment)) ?? null) : null)
  }
  return found
}

const nothingKept = (slug: string, at: string, moment: Moment): string =>
  'time' in moment
    ? `“${slug}” was not published yet on ${at}, or the store keeps nothing from then. Name a later day, as in ${slug}@2026-05-04, or a revision.`
    : `The store keeps no revision “${at}” with “${slug}” in it. After the @ stand minutes (15), a day (2026-05-04), or a revision: the _rev of a document, which the Studio’s history and a deck’s manifest.json name.`
