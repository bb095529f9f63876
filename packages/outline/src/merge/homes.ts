import type {Homes} from '../documents/keys.ts'
import type {TalkDocuments} from '../documents/types.ts'
import {bodyOf} from './index-talk.ts'

/**
 * In which slide points stand, in which section without a title slides: where most of them do in
 * the store and did before. Where that is as much, it is what it was, if the store still has it.
 */
export function homesIn(store: TalkDocuments, former?: TalkDocuments): Homes {
  const [now, before] = [placesIn(store), placesIn(former)]
  return {
    slidesOf: (keys) => mostOf(keys, now.points, before.points, now.slides),
    sectionsOf: (keys) => mostOf(keys, now.untitled, before.untitled, now.sections),
  }
}

type Places = ReadonlyMap<string, string>

function placesIn(documents: TalkDocuments | undefined) {
  const points = new Map<string, string>()
  const untitled = new Map<string, string>()
  const slides = new Set<string>()
  const sections = new Set<string>()
  for (const section of documents?.sections ?? []) {
    const key = /-([0-9a-f]{12})$/.exec(section._id)?.[1]
    if (key) sections.add(key)
    for (const slide of section.slides ?? []) {
      slides.add(slide._key)
      if (key && !section.title && !untitled.has(slide._key)) untitled.set(slide._key, key)
      for (const {_key} of bodyOf(slide)) if (!points.has(_key)) points.set(_key, slide._key)
    }
  }
  return {points, untitled, slides, sections}
}

function mostOf(
  keys: readonly string[],
  now: Places,
  before: Places,
  standing: ReadonlySet<string>,
): string[] {
  const votes = new Map<string, number>()
  const vote = (home: string | undefined, count: number) => {
    if (home !== undefined) votes.set(home, (votes.get(home) ?? 0) + count)
  }
  for (const key of keys) {
    const home = before.get(key)
    vote(home, home !== undefined && standing.has(home) ? 1 : 0)
  }
  for (const key of keys) vote(now.get(key), 1)
  return [...votes].toSorted(([, one], [, other]) => other - one).map(([home]) => home)
}
