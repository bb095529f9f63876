import type {Talk} from '@rostrum/schema'
import {type Candidate, candidatesOf} from './candidates.ts'
import type {OutCode, Room} from './choice.ts'
import {needsOf, withDependents, withNeeds} from './needs.ts'

/** The slides of a talk before the time is divided: which are out anyway, which are in anyway. */
export type Cast = {
  candidates: readonly Candidate[]
  /** By place, the places of what is told with a slide, the slides that follow it among them. */
  needs: readonly (readonly number[])[]
  out: ReadonlyMap<number, Exclusion>
  /** Each by the place that it is needed for; its own where it is a must itself. */
  forced: ReadonlyMap<number, number>
}

/** `by`: the place of what it misses. */
export type Exclusion = {code: OutCode; by: number}

export function castOf(talk: Talk, room: Room): Cast {
  const candidates = candidatesOf(talk, room)
  const links = needsOf(candidates)
  const out = excluded(candidates, links)
  const needs = links.map((own) => [...own])
  const seeds = [...candidates.keys()].filter(
    (place) => !out.has(place) && isForced(candidates[place]!),
  )
  const isWhole = room.audience == null && room.minutes == null
  const listed = (talk.sources ?? []).some((source) => source != null)
  for (const [place, candidate] of candidates.entries()) {
    if (candidate.follows === null || out.has(place)) continue
    const all = [...candidates.keys()].filter((other) => isFollowed(candidate, candidates[other]!))
    const followed = all.filter((other) => !out.has(other))
    for (const other of followed) needs[other]!.push(place)
    const stands = candidate.override === 'kept' || (candidate.follows === 'sources' && listed)
    if (stands || (isWhole && all.length === 0)) seeds.push(place)
    else if (followed.length === 0) out.set(place, {code: lonely[candidate.follows], by: place})
  }
  return {candidates, needs, out, forced: withNeeds(seeds, needs)}
}

const lonely = {section: 'section-empty', sources: 'no-sources'} as const

const isForced = ({follows, override, standing}: Candidate): boolean =>
  follows === null && (override === 'kept' || standing === 'must')

function isFollowed(follower: Candidate, {follows, section, hasSources}: Candidate): boolean {
  if (follows !== null) return false
  return follower.follows === 'section' ? section === follower.section : hasSources
}

function excluded(
  candidates: readonly Candidate[],
  links: readonly (readonly number[])[],
): Map<number, Exclusion> {
  const out = new Map<number, Exclusion>()
  for (const [by, {override, isForOthers, follows, standing}] of candidates.entries()) {
    if (override === 'hidden') out.set(by, {code: 'hidden', by})
    else if (override === 'kept') continue
    else if (isForOthers) out.set(by, {code: 'other-audience', by})
    else if (follows !== null && standing === 'out') out.set(by, {code: 'longer-talks', by})
  }
  for (const [place, by] of withDependents(out.keys(), links))
    if (!out.has(place)) out.set(place, {code: 'needs-missing', by})
  return out
}
