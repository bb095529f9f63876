import type {GivenDeck, Section, Slide} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'
import {otherFields} from './diff-fields.ts'
import {sectionAt} from './plan-earlier.ts'

/** What became of the slides of a deck document since it was given. */
export interface Drift {
  /** ISO 8601. */
  since: string
  slides: DriftedSlide[]
}

export interface DriftedSlide {
  sectionId: string
  slideKey: string
  headline: string | null
  change: 'changed' | 'new' | 'gone'
  /** Where it changed. */
  fields: string[]
}

/** The end of the day of a deck's event, in UTC; null where that is still to come or has no date. */
export function lastGiven({event}: GivenDeck, now: Date = new Date()): string | null {
  const end = new Date(`${event?.date ?? ''}T23:59:59Z`)
  return Number.isNaN(end.getTime()) || end > now ? null : end.toISOString()
}

/**
 * Compares the sections of a deck document with what they were, as far as their history is kept.
 * What a slide refers to, a claim or a data series, is not compared.
 */
export async function driftSince(
  client: SanityClient,
  {parts}: GivenDeck,
  since: string,
): Promise<Drift> {
  const sections = (parts ?? [])
    .flatMap((part): (Section | null)[] =>
      part?._type === 'talk' ? (part.sections ?? []) : [part],
    )
    .filter((section) => section !== null)
  const slides: DriftedSlide[] = []
  for (const [id, section] of new Map(sections.map((each) => [each._id, each])))
    slides.push(...changes(id, await sectionAt(client, id, {time: since}), section.slides ?? []))
  return {since, slides}
}

function changes(
  sectionId: string,
  before: readonly Slide[],
  after: readonly Slide[],
): DriftedSlide[] {
  const old = new Map(before.map((slide) => [slide._key, slide]))
  const now = new Set(after.map(({_key}) => _key))
  const drifted = (slide: Slide, change: DriftedSlide['change'], fields: string[] = []) => ({
    sectionId,
    slideKey: slide._key,
    headline: slide.headline ?? null,
    change,
    fields,
  })
  return [
    ...after.flatMap((slide) => {
      const was = old.get(slide._key)
      if (was === undefined) return [drifted(slide, 'new')]
      const fields = otherFields(was, slide)
      return fields.length === 0 ? [] : [drifted(slide, 'changed', fields)]
    }),
    ...before.filter(({_key}) => !now.has(_key)).map((slide) => drifted(slide, 'gone')),
  ]
}
