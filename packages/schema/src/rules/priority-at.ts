import type {Priority} from '../sanity.types.ts'

/** Whether a slide belongs in a talk of a length; `out`: the talk is too short for it. */
export type Standing = 'must' | 'should' | 'could' | 'out'

type From = {readonly [Field in 'mustFrom' | 'shouldFrom' | 'couldFrom']?: Priority[Field] | null}

/**
 * What a slide is in a talk of so many minutes; without a number, in one that has all the time. A
 * slide without any priority is a should at every length; with some, it is out of talks shorter than
 * they say.
 */
export function priorityAt(
  priority: From | null | undefined,
  minutes: number | null | undefined,
): Standing {
  const {mustFrom, shouldFrom, couldFrom} = priority ?? {}
  const length = minutes ?? Infinity
  if (mustFrom == null && shouldFrom == null && couldFrom == null) return 'should'
  if (mustFrom != null && length >= mustFrom) return 'must'
  if (shouldFrom != null && length >= shouldFrom) return 'should'
  if (couldFrom != null && length >= couldFrom) return 'could'
  return 'out'
}
