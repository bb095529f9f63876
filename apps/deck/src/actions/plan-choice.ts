import {chooseSlides} from '@rostrum/slides'
import type {Choice, DeckProblem} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import type {RoomFlags} from '../room-flags.ts'
import {driftSince, lastGiven} from './plan-drift.ts'
import type {Drift} from './plan-drift.ts'
import {findVariant} from './plan-variant.ts'

/** What is told of a talk in a room, and why. */
export type PlannedTalk = {
  slug: string
  title: string
  /** Where and when, if it is a deck document that says so. */
  event: {title: string | null; date: string | null; place: string | null} | null
  /** By id; what has none is not numbered. */
  sections: {sectionId: string; title: string}[]
  problems: DeckProblem[]
  /** What changed since the event of a deck document; null where that is not past. */
  drift: Drift | null
} & Choice

/**
 * The choice of slides that a build with the same flags makes.
 * @throws UserError that names the talks, decks or audiences there are
 */
export async function planChoice(
  client: SanityClient,
  slug: string,
  flags: RoomFlags,
): Promise<PlannedTalk> {
  const {talk, room, deck, problems} = await findVariant(client, slug, flags)
  const event = deck?.event ?? null
  const since = deck === undefined ? null : lastGiven(deck)
  return {
    slug,
    title: talk.title ?? slug,
    event: event && {title: event.title, date: event.date, place: event.place},
    sections: (talk.sections ?? [])
      .filter((section) => section !== null)
      .map(({_id, title}) => ({sectionId: _id, title: title ?? ''})),
    ...chooseSlides(talk, room),
    problems,
    drift: deck === undefined || since === null ? null : await driftSince(client, deck, since),
  }
}
