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

  const tame = untangle(withoutIdle(items, reachable))
  const followers = [...items.keys()].filter((place) => isFollower(tame[place]!))
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
  return {tellings: settled(items, followers, tellings, proven ? 0 : capacity), proven}
}

/** All that may be told: what isn't only needed, and what that needs. */
function reachableOf(items: readonly Item[]): ReadonlySet<number> {
  const reachable = new Set<number>()
  for (const [place, {own}] of items.entries()) if (own !== 'follows') reachable.add(place)
  for (const place of reachable) for (const need of items[place]!.needs) reachable.add(need)
  return reachable
}

/** Without links from what is never told, and to what takes no time: that is settled afterwards. */
function withoutIdle(items: readonly Item[], reachable: ReadonlySet<number>): Item[] {
  const takesTime = (place: number) => !isFollower(items[place]!) || items[place]!.long > 0
  return items.map((item, place) => ({
    ...item,
    needs: reachable.has(place) ? item.needs.filter(takesTime) : [],
  }))
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
  followers: readonly number[],
  tellings: readonly Telling[],
  capacity: number,
): Telling[] {
  const result = tellings.slice(0, items.length)
  for (const takesTime of [true, false]) {
    const needed = new Set(items.flatMap(({needs}, place) => (result[place] === 0 ? [] : needs)))
    for (const place of followers) {
      if (items[place]!.long > 0 !== takesTime) continue
      result[place] = needed.has(place) ? result[place] || (takesTime ? 1 : 2) : 0
    }
  }
  const told = ({short, long}: Item, place: number) => [0, short, long][result[place]!]!
  let spare = capacity - items.reduce((sum, item, place) => sum + told(item, place), 0)
  for (const [place, {short, long}] of items.entries()) {
    if (result[place] !== 1 || long - short > spare) continue
    result[place] = 2
    spare -= long - short
  }
  return result
}
