import {audiencesQuery, finishedThemes} from '@rostrum/schema'
import type {AudiencesQueryResult, FinishedTheme} from '@rostrum/schema'
import {chooseSlides, planDeck} from '@rostrum/slides'
import type {Choice, DeckPlan} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import {findVariant} from '../../actions/plan-variant.ts'
import {idOfFinished} from '../../actions/save-deck.ts'
import type {RoomFlags} from '../../room-flags.ts'
import {rowsOf} from './room-rows.ts'
import type {RoomRow} from './room-rows.ts'

/** A talk or deck document in a room: what is told there, and what else could be asked for. */
export interface RoomView {
  slug: string
  title: string
  flags: RoomFlags
  /** What holds where the flags leave it open: that of a deck document. */
  own: {audience: string | undefined; minutes: number | undefined}
  choice: Choice
  rows: RoomRow[]
  /** Every slide, for pictures, in the theme that is asked for. */
  whole: DeckPlan
  /** All of it in full, in minutes. */
  longest: number
  audiences: {value: string; title: string}[]
  themes: RoomTheme[]
}

export interface RoomTheme {
  value: string
  title: string
  base: FinishedTheme
  /** Has colours or faces of its own. */
  isBrand: boolean
}

/** @throws UserError that names the talks, decks, audiences or themes there are */
export async function roomView(
  client: SanityClient,
  slug: string,
  flags: RoomFlags,
): Promise<RoomView> {
  const [{talk, room}, bare, audiences, brands] = await Promise.all([
    findVariant(client, slug, flags),
    findVariant(client, slug),
    client.fetch<AudiencesQueryResult>(audiencesQuery, {}, {perspective: 'published'}),
    client.fetch<{_id: string; name: string; title: string; base: FinishedTheme | null}[]>(
      '*[_type == "theme"] | order(title asc) {_id, base, "name": coalesce(slug.current, title, _id), "title": coalesce(title, _id)}',
      {},
      {perspective: 'published'},
    ),
  ])
  const choice = chooseSlides(talk, room)
  const all = chooseSlides(talk, {...room, minutes: null})
  const finished = finishedThemes.map(({value, title}) => ({
    value,
    title,
    base: value,
    isBrand: false,
  }))
  const made = new Set(finishedThemes.map(({value}) => idOfFinished(value)))
  return {
    slug,
    title: talk.title ?? slug,
    flags,
    own: {
      audience: bare.room.audience?.title ?? undefined,
      minutes: bare.room.minutes ?? undefined,
    },
    choice,
    rows: rowsOf(choice, all),
    whole: planDeck(talk, room.theme === undefined ? {} : {theme: room.theme}),
    longest: all.fits ? Math.ceil(all.totalSeconds / 60) : 1,
    audiences: audiences.map(({_id, title, slug: name}) => ({
      value: name ?? _id,
      title: title ?? name ?? _id,
    })),
    themes: [
      ...finished,
      ...brands
        .filter(({_id}) => !made.has(_id))
        .map(({name, title, base}) => ({
          value: name,
          title,
          base: base ?? 'signal',
          isBrand: true,
        })),
    ],
  }
}
