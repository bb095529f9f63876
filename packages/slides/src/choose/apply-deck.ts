import type {GivenDeck, Section, Slide, Talk} from '@rostrum/schema'
import {filled} from '../plan/filled.ts'
import {nameOf} from './candidates.ts'
import type {Room, SlideId} from './choice.ts'
import {inDeckOrder} from './deck-order.ts'
import {replaced} from './replaced.ts'

/** A deck document, made into a talk to be planned and the room it is given in. */
export type AppliedDeck = {
  talk: Talk
  room: Room
  /** Changes of the deck that change nothing, and why. */
  problems: DeckProblem[]
}

export type DeckProblem = SlideId & {
  code: 'slide-lost' | 'field-unknown' | 'revision-lost' | 'part-lost'
  message: string
}

/** A slide as a revision of its section had it. */
export type EarlierSlide = SlideId & {revision: string; slide: Slide}

/**
 * The talk as a deck gives it: its parts one after the other, its changes made; what it hides and
 * keeps is left to the choice. Nothing is written: the talk and the sections stay as they are.
 *
 * @param earlier the slides that the deck pins to a revision
 */
export function applyDeck(deck: GivenDeck, earlier: readonly EarlierSlide[] = []): AppliedDeck {
  const problems: DeckProblem[] = []
  const parts = (deck.parts ?? []).filter((part) => part !== null)
  const lost = (deck.parts ?? []).length - parts.length
  if (lost > 0) problems.push({...nowhere, code: 'part-lost', message: lostMessage(lost)})
  const talks = parts.filter((part) => part._type === 'talk')
  const sections = parts.flatMap((part): (Section | null)[] =>
    part._type === 'talk' ? (part.sections ?? []) : [part],
  )
  const present = sections.filter((section) => section !== null)
  const known = new Set(present.flatMap(namesOf))
  const overrides = new Map(
    (deck.overrides ?? []).flatMap(({sectionId, slideKey, ...how}) => {
      if (sectionId === null || slideKey === null) return []
      const id = {sectionId, slideKey}
      if (known.has(nameOf(id))) return [[nameOf(id), {...id, ...how}] as const]
      problems.push({...id, code: 'slide-lost', message: gone(slideKey)})
      return []
    }),
  )
  const pins = new Map(earlier.map((each) => [`${nameOf(each)} ${each.revision}`, each.slide]))
  const changed = present.map((section) => ({
    ...section,
    slides: (section.slides ?? []).map((slide) => {
      const id = {sectionId: section._id, slideKey: slide._key}
      const override = overrides.get(nameOf(id))
      const revision = filled(override?.pinned ?? null)
      const pinned = revision === null ? undefined : pins.get(`${nameOf(id)} ${revision}`)
      if (revision !== null && pinned === undefined)
        problems.push({...id, code: 'revision-lost', message: unpinned(revision)})
      const {slide: told, unknown} = replaced(pinned ?? slide, override?.replacements ?? [])
      for (const field of unknown)
        problems.push({...id, code: 'field-unknown', message: noText(field)})
      return told
    }),
  }))
  const [first] = talks
  const talk: Talk = {
    ...(first ?? nobodys),
    _id: deck._id,
    _rev: deck._rev,
    title: filled(first?.title) ?? deck.title,
    slug: deck.slug,
    language: filled(deck.language) ?? first?.language ?? null,
    minutes: deck.minutes ?? first?.minutes ?? null,
    speakers: once(talks.flatMap(({speakers}) => speakers ?? [])),
    tags: once(talks.flatMap(({tags}) => tags ?? [])),
    sources: once(talks.flatMap(({sources}) => sources ?? [])),
    sections: inDeckOrder(changed, deck.order ?? []),
  }
  const {audience, minutes} = deck
  return {
    talk,
    room: {
      audience:
        audience === null
          ? null
          : {_id: audience._id, title: filled(audience.title) ?? audience._id},
      minutes,
      overrides: [...overrides.values()].map(({sectionId, slideKey, hidden, kept}) => ({
        sectionId,
        slideKey,
        hidden: hidden === true,
        kept: kept === true,
      })),
    },
    problems,
  }
}

const namesOf = ({_id, slides}: Section): string[] =>
  (slides ?? []).map(({_key}) => nameOf({sectionId: _id, slideKey: _key}))

/** Each document once; a reference that leads nowhere is null. */
const once = <Document extends {_id: string}>(all: readonly (Document | null)[]): Document[] => [
  ...new Map(all.flatMap((each) => (each === null ? [] : [[each._id, each] as const]))).values(),
]

const nowhere: SlideId = {sectionId: '', slideKey: ''}
const nobodys = {
  _updatedAt: '',
  subtitle: null,
  abstract: null,
  wordsPerMinute: null,
  licence: null,
}

const lostMessage = (count: number): string =>
  `${count === 1 ? 'A talk or section is' : `${count} talks or sections are`} not there any more. Take the reference away from the deck.`
const gone = (key: string): string =>
  `The deck changes a slide (${key}) that none of its parts has any more. Take the change away.`
const unpinned = (revision: string): string =>
  `The deck pins this slide to revision ${revision}, which does not have it or is not kept. The slide is shown as it is now.`
const noText = (field: string): string =>
  `The deck replaces “${field}”, which is no line of text of this kind of slide. Name a field such as headline.`
