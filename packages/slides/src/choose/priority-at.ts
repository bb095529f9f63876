import type {Slide} from '@rostrum/schema'
import type {Standing} from './choice.ts'

/**
 * What a slide is in a talk of so many minutes; null: one that has all the time. A slide without any
 * priority is a should at every length; with some, it is out of talks shorter than they say.
 */
export function priorityAt(priority: Slide['priority'] | null, minutes: number | null): Standing {
  const {mustFrom, shouldFrom, couldFrom} = priority ?? {}
  const length = minutes ?? Infinity
  if (mustFrom == null && shouldFrom == null && couldFrom == null) return 'should'
  if (mustFrom != null && length >= mustFrom) return 'must'
  if (shouldFrom != null && length >= shouldFrom) return 'should'
  if (couldFrom != null && length >= couldFrom) return 'could'
  return 'out'
}
