import {createHash} from 'node:crypto'
import {finishedThemes} from '@rostrum/schema'
import type {FinishedTheme} from '@rostrum/schema'
import {planDeck} from '@rostrum/slides'
import type {PlanOptions} from '@rostrum/slides'
import {ClientError} from '@sanity/client'
import type {SanityClient} from '@sanity/client'
import type {RoomFlags} from '../room-flags.ts'
import {UserError} from '../user-error.ts'
import {slugOfWords} from './note-files.ts'
import {findVariant} from './plan-variant.ts'

export interface SaveDeckOptions {
  /** The slug of the talk, or of a deck document whose parts and changes are taken over. */
  of: string
  title: string
  /** Absent: made of the title. */
  slug?: string | undefined
  flags: RoomFlags
}

/**
 * Publishes a deck document of a talk in a room.
 *
 * @throws UserError that says what is taken or missing, TooLongError where it does not fit
 */
export async function saveDeck(
  client: SanityClient,
  {of, title: given, slug: wanted, flags}: SaveDeckOptions,
): Promise<{id: string; slug: string; title: string}> {
  const title = given.trim()
  if (title === '')
    throw new UserError('A deck needs a title, by which you find it again: “Founders, 15 minutes”.')
  const slug = slugOfWords(wanted ?? title)
  if (slug === '')
    throw new UserError(
      `Nothing of “${wanted ?? title}” can stand in an address. Give it letters or digits.`,
    )
  const {talk, room, deck} = await findVariant(client, of, flags)
  planDeck(talk, room)
  await refuseTaken(client, slug)
  const id = `deck-${createHash('sha256').update(slug).digest('hex').slice(0, 16)}`
  const theme = flags.theme === undefined ? undefined : room.theme
  const transaction = client.transaction()
  if (typeof theme === 'string')
    transaction.createIfNotExists({
      _id: idOfFinished(theme),
      _type: 'theme',
      title: finishedThemes.find(({value}) => value === theme)!.title,
      base: theme,
    })
  transaction.create({
    _id: id,
    _type: 'deck',
    ...(deck
      ? await ownFields(client, talk._id)
      : {parts: [{_type: 'reference', _key: 'talk', _ref: talk._id}]}),
    title,
    slug: {_type: 'slug', current: slug},
    ...(room.audience && {audience: reference(room.audience._id)}),
    ...(room.minutes != null && {minutes: room.minutes}),
    ...(theme !== undefined && {theme: reference(idOfTheme(theme))}),
  })
  await transaction.commit({visibility: 'sync'}).catch((error: unknown) => {
    throw error instanceof ClientError && error.statusCode === 409 ? taken(slug) : error
  })
  return {id, slug, title}
}

/** The document by which a deck refers to a finished theme. */
export const idOfFinished = (theme: FinishedTheme): string => `theme-${theme}`

const idOfTheme = (theme: NonNullable<PlanOptions['theme']>): string =>
  typeof theme === 'string' ? idOfFinished(theme) : theme._id

const reference = (_ref: string) => ({_type: 'reference', _ref})

/** What another deck document is made from and changes. */
const ownFields = (client: SanityClient, id: string): Promise<Record<string, unknown>> =>
  client.fetch<Record<string, unknown>>(
    '*[_id == $id][0]{parts, event, theme, language, overrides, order}',
    {id},
    {perspective: 'published'},
  )

async function refuseTaken(client: SanityClient, slug: string): Promise<void> {
  const query = 'count(*[_type in ["talk", "deck"] && slug.current == $slug])'
  if ((await client.fetch<number>(query, {slug}, {perspective: 'raw'})) > 0) throw taken(slug)
}

const taken = (slug: string): UserError =>
  new UserError(
    `There is a talk or a deck at the address “${slug}” already. Give this one another title, or an address of its own.`,
  )
