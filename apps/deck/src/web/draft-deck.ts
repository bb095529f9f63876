import {slideTypes} from '@rostrum/schema'
import type {Talk} from '@rostrum/schema'
import type {PlannedSlide} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import {findVariant} from '../actions/plan-variant.ts'
import {renderDeck} from '../actions/render-deck.ts'
import type {RenderedDeck} from '../actions/render-deck.ts'
import {addressOfRoom} from '../room-address.ts'
import type {RoomFlags} from '../room-flags.ts'

export interface DraftDeckOptions {
  /** Where its slides are edited. */
  studioUrl: string
  flags?: RoomFlags
}

/** A talk's or deck document's deck as its editors see it, whose slides say where each of their fields is edited. */
export async function draftDeck(
  client: SanityClient,
  slug: string,
  {studioUrl, flags = {}}: DraftDeckOptions,
): Promise<RenderedDeck> {
  const {talk, deck, room} = await findVariant(client, slug, flags, 'drafts')
  const query = addressOfRoom(flags, {perspective: 'drafts'})
  return renderDeck(talk, {
    room,
    script: 'draft.js',
    changes: 'changes?perspective=drafts',
    imageHref: ({path}) => path + query,
    attributes: (slide) => ({
      ...placeOf(slide, studioUrl),
      ...(deck ? {} : inheritedOf(slide, talk)),
    }),
  })
}

function placeOf({kind, origin}: PlannedSlide, studioUrl: string) {
  if (origin === null) return {}
  const type = slideTypes.find(({name}) => name === kind)
  const fields = (type?.fields ?? []).map(({name, group}) => ({name, group}))
  const content = fields.find(({name, group}) => name !== 'headline' && group === 'content')
  return {
    'data-studio': studioUrl,
    'data-document': origin.sectionId,
    'data-key': origin.slideKey,
    'data-fields': fields.map(({name}) => name).join(' '),
    'data-content': content?.name ?? 'headline',
  }
}

/**
 * Fields that a slide leaves to its talk or to its section, where what it shows is written:
 * `headline=talk:<id>:title`, apart by spaces.
 */
function inheritedOf({origin}: PlannedSlide, talk: Talk): Record<`data-${string}`, string> {
  const section = talk.sections?.find((each) => each?._id === origin?.sectionId)
  const slide = section?.slides?.find(({_key}) => _key === origin?.slideKey)
  if (!section || !slide) return {}
  const isTitle = slide._type === 'titleSlide'
  const headline = isTitle ? `talk:${talk._id}:title` : `section:${section._id}:title`
  const left = [
    slide.headline?.trim() ? [] : [`headline=${headline}`],
    isTitle && !slide.subtitle?.trim() ? [`subtitle=talk:${talk._id}:subtitle`] : [],
  ].flat()
  return left.length === 0 ? {} : {'data-inherited': left.join(' ')}
}

/** Only the Studio may show drafts in a frame of its own; no other page, of whatever site. */
export function draftPolicy(origins: ReadonlySet<string>): string {
  return `frame-ancestors ${origins.size === 0 ? "'none'" : [...origins].join(' ')}`
}
