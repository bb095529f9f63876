import type {Standing} from '@rostrum/schema'
import type {Candidate} from './candidates.ts'
import type {Cast} from './cast.ts'
import type {InCode, Reason, SlideChoice} from './choice.ts'
import {reasonFor} from './reasons.ts'
import type {Telling} from './solve/item.ts'

/** Each slide with what became of it and why. */
export function judge(cast: Cast, told: readonly Telling[], isLimited: boolean): SlideChoice[] {
  const priorities = prioritiesOf(cast, told)
  return cast.candidates.map((candidate, place): SlideChoice => {
    const {sectionId, slideKey, label, short, long} = candidate
    const telling = told[place]!
    const priority = priorities[place]!
    const id = {sectionId, slideKey, label, leastSeconds: short}
    if (telling === 0) {
      const {standing} = priority
      const reason = whyOut(cast, place)
      const isTimed = reason.code === 'no-time' || reason.code === 'longer-talks'
      return {
        ...id,
        in: false,
        telling: null,
        seconds: 0,
        priority: isTimed ? standing : 'out',
        reason,
      }
    }
    return {
      ...id,
      in: true,
      telling: telling === 2 || short === long ? 'long' : 'short',
      seconds: telling === 2 ? long : short,
      priority: priority.standing === 'out' ? candidate.standing : priority.standing,
      reason: reasonFor(
        isLimited ? whyIn(candidate, priority.by !== place) : 'everything',
        candidate,
        cast.candidates[priority.by]!,
      ),
    }
  })
}

function whyOut({candidates, out}: Cast, place: number): Reason {
  const candidate = candidates[place]!
  const exclusion = out.get(place)
  if (exclusion) return reasonFor(exclusion.code, candidate, candidates[exclusion.by]!)
  const code = {
    section: 'section-empty',
    sources: 'no-sources',
    none: candidate.standing === 'out' ? 'longer-talks' : 'no-time',
  } as const
  return reasonFor(code[candidate.follows ?? 'none'], candidate, candidate)
}

function whyIn({override, follows, standing}: Candidate, isNeeded: boolean): InCode {
  if (override === 'kept') return 'kept'
  if (follows !== null) return follows === 'section' ? 'opens-section' : 'lists-sources'
  if (standing === 'must') return 'must'
  return isNeeded ? 'needed' : 'fits'
}

/** `by`: the place that gives it its standing. */
type Priority = {standing: Standing; by: number}

/** A slide is at least as needed as those that it is told for. */
function prioritiesOf({candidates, needs}: Cast, told: readonly Telling[]): Priority[] {
  const own = candidates.map((candidate, by): Priority => ({standing: ownStanding(candidate), by}))
  for (const standing of ['must', 'should', 'could'] as const) {
    const reached = own.flatMap((each, place) =>
      told[place] !== 0 && each.standing === standing ? [place] : [],
    )
    for (const place of reached) {
      for (const need of needs[place]!) {
        if (weight[own[need]!.standing] <= weight[standing]) continue
        own[need] = {standing, by: place}
        reached.push(need)
      }
    }
  }
  return own
}

const weight: {readonly [Each in Standing]: number} = {must: 0, should: 1, could: 2, out: 3}

const ownStanding = ({override, follows, standing}: Candidate): Standing =>
  override === 'kept' ? 'must' : follows === null ? standing : 'out'
