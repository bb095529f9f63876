import type {Priority} from '@rostrum/schema'

/** Whether a slide belongs in a talk; `out`: the talk is too short for it. */
export type Standing = 'must' | 'should' | 'could' | 'out'

/** What a slide is in a talk of so many minutes; without a number, in one that has all the time. */
export function priorityAt(
  priority: Partial<Pick<Priority, 'mustFrom' | 'shouldFrom' | 'couldFrom'>> | null | undefined,
  minutes: number | null | undefined,
): Standing {
  const {mustFrom, shouldFrom, couldFrom} = priority ?? {}
  const length = minutes ?? Infinity
  if (mustFrom === undefined && shouldFrom === undefined && couldFrom === undefined) return 'should'
  if (mustFrom !== undefined && length >= mustFrom) return 'must'
  if (shouldFrom !== undefined && length >= shouldFrom) return 'should'
  if (couldFrom !== undefined && length >= couldFrom) return 'could'
  return 'out'
}
