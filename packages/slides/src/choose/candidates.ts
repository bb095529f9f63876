import {
  type Section,
  type Slide,
  slideTypes,
  speakingTime,
  type Talk,
  textOf,
  priorityAt,
  type Standing,
} from '@rostrum/schema'
import {filled} from '../plan/filled.ts'
import {slideSources} from '../plan/sources.ts'
import type {Room, SlideId} from './choice.ts'

/** A slide of the talk as it stands to the room, before the time is divided. */
export type Candidate = SlideId & {
  slide: Slide
  /** Which of the talk's sections it is in, from 0; a section may come twice. */
  section: number
  label: string
  short: number
  long: number
  standing: Standing
  override: 'hidden' | 'kept' | null
  isForOthers: boolean
  /** Told exactly where something else is: a break with its section, the sources with what has some. */
  follows: 'section' | 'sources' | null
  hasSources: boolean
}

export function candidatesOf(talk: Talk, room: Room): Candidate[] {
  const minutes = room.minutes ?? null
  const overrides = new Map(
    (room.overrides ?? []).map((override) => [nameOf(override), override] as const),
  )
  return (talk.sections ?? []).flatMap((section: Section | null, place) =>
    (section?.slides ?? []).map((slide): Candidate => {
      const id = {sectionId: section?._id ?? '', slideKey: slide._key}
      const override = overrides.get(nameOf(id))
      return {
        ...id,
        slide,
        section: place,
        label: labelOf(slide, section?.title ?? null, talk.title),
        ...tellings(slide, talk.wordsPerMinute),
        standing: standingOf(slide, minutes),
        override: override?.hidden ? 'hidden' : override?.kept ? 'kept' : null,
        isForOthers: isForOthers(slide, room),
        follows: followed[slide._type] ?? null,
        hasSources: slideSources(slide).length > 0,
      }
    }),
  )
}

/** A slide's section and key in one string. */
export const nameOf = ({sectionId, slideKey}: SlideId): string =>
  JSON.stringify([sectionId.replace(/^drafts\./, ''), slideKey])

const followed: {readonly [Kind in Slide['_type']]?: Candidate['follows']} = {
  sectionBreakSlide: 'section',
  sourcesSlide: 'sources',
}

const kindTitles = new Map<string, string>(slideTypes.map(({name, title}) => [name, title]))

const labelOf = (slide: Slide, section: string | null, talk: string | null): string =>
  filled(slide.headline) ??
  (slide._type === 'sectionBreakSlide' ? filled(section) : null) ??
  (slide._type === 'titleSlide' ? filled(talk) : null) ??
  firstLine(slide) ??
  kindTitles.get(slide._type) ??
  slide._type

/** What stands largest on a slide that has no headline. */
function firstLine(slide: Slide): string | null {
  if (slide._type === 'quoteSlide') return filled(slide.quote)
  if (slide._type === 'codeSlide') return filled(slide.filename)
  return 'body' in slide ? filled(textOf(slide.body?.slice(0, 1))) : null
}

/** A deck begins with its title: without a priority of its own that slide is a must. */
function standingOf(slide: Slide, minutes: number | null): Standing {
  const standing = priorityAt(slide.priority ?? null, minutes)
  const hasOwn = Object.values(slide.priority ?? {}).some((from) => typeof from === 'number')
  return slide._type === 'titleSlide' && !hasOwn ? 'must' : standing
}

function isForOthers({audiences}: Slide, {audience}: Room): boolean {
  if (audience == null || audiences === null || audiences.length === 0) return false
  return !audiences.some((each) => each?._id === audience._id)
}

/** Whole seconds, the short telling never above the long one. */
function tellings(slide: Slide, wordsPerMinute: number | null): {short: number; long: number} {
  const time = speakingTime(slide, wordsPerMinute)
  const [short, long] = [whole(time.short), whole(time.long)]
  return {short: Math.min(short, long), long: Math.max(short, long)}
}

const longestSlide = 24 * 3600
const whole = (seconds: number): number =>
  Number.isFinite(seconds) ? Math.min(longestSlide, Math.max(0, Math.ceil(seconds))) : 0
