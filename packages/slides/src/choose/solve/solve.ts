import {best} from './best.ts'
import {groupsOf, merge} from './groups.ts'
import {isFollower, type Item, type Telling} from './item.ts'
import {type Steps, stepsOf} from './steps.ts'
import {untangle} from './untangle.ts'

export type Solution = {tellings: Telling[]; proven: boolean}

/** States times seconds that are tried at most, a byte each: 1,000 items in eight hours take less. */
export const mostCells = 2 ** 26

/**
 * What is best told within a capacity in whole seconds. Forced items need only forced ones and fit
 * in their short telling. The answer is proven to be the best unless that takes more than `limit`
 * cells: then groups that hang together are told as a whole or not at all, the largest first, and
 * where that isn't enough, time is counted in steps of more than a second.
 */
export function solve(items: readonly Item[], capacity: number, limit = mostCells): Solution {
  const reachable = reachableOf(items)
  const total = items.reduce((sum, {long}, place) => sum + (reachable.has(place) ? long : 0), 0)
  if (total <= capacity)
    return {tellings: items.map((_, place) => (reachable.has(place) ? 2 : 0)), proven: true}

  const tame = untangle(withoutWeightless(items))
  let steps = stepsOf(tame)
  const cells = () => steps.states * (capacity + 1)
  const proven = cells() <= limit
  const groups = proven ? [] : groupsOf(tame)
  while (cells() > limit && groups.length > 0) {
    merge(tame, groups.shift()!)
    steps = stepsOf(tame)
  }
  const unit = Math.ceil(cells() / limit)
  const tellings = unit <= 1 ? best(tame, steps, capacity) : coarse(tame, steps, capacity, unit)
  return {tellings: settled(items, tellings, proven ? 0 : capacity), proven}
}

/** All that may be told: what isn't only needed, and what that needs. */
function reachableOf(items: readonly Item[]): ReadonlySet<number> {
  const reachable = new Set<number>()
  for (const [place, {own}] of items.entries()) if (own !== 'follows') reachable.add(place)
  for (const place of reachable) for (const need of items[place]!.needs) reachable.add(need)
  return reachable
}

/** What takes no time and only follows is settled afterwards. */
function withoutWeightless(items: readonly Item[]): Item[] {
  const takesTime = (place: number) => !isFollower(items[place]!) || items[place]!.long > 0
  return items.map((item) => ({...item, needs: item.needs.filter(takesTime)}))
}

/** Forced items in their short telling, and for the others time in steps of so many seconds. */
function coarse(items: readonly Item[], steps: Steps, capacity: number, unit: number): Telling[] {
  const forced = items.filter(({own}) => own === 'forced')
  const left = capacity - forced.reduce((sum, {short}) => sum + short, 0)
  const scaled = items.map((item) =>
    item.own === 'forced'
      ? {...item, short: 0, long: 0}
      : {...item, short: Math.ceil(item.short / unit), long: Math.ceil(item.long / unit)},
  )
  const tellings = best(scaled, steps, Math.floor(left / unit))
  return tellings.map((telling, place) => (items[place]!.own === 'forced' ? 1 : telling))
}

/** Followers where they are needed; then, within a capacity, long tellings for what is still short. */
function settled(
  items: readonly Item[],
  tellings: readonly Telling[],
  capacity: number,
): Telling[] {
  const needed = new Set(items.flatMap(({needs}, place) => (tellings[place] === 0 ? [] : needs)))
  const result = items.map((item, place): Telling => {
    if (!isFollower(item)) return tellings[place]!
    if (!needed.has(place)) return 0
    return item.long === 0 ? 2 : tellings[place] || 1
  })
  const told = ({short, long}: Item, place: number) => [0, short, long][result[place]!]!
  let spare = capacity - items.reduce((sum, item, place) => sum + told(item, place), 0)
  for (const [place, {short, long}] of items.entries()) {
    if (result[place] !== 1 || long - short > spare) continue
    result[place] = 2
    spare -= long - short
  }
  return result
}
