import type {Cast} from './cast.ts'
import type {RoomAsked, Unfitting} from './choice.ts'
import type {Item} from './solve/item.ts'
import {solve} from './solve/solve.ts'

/** What must be told although it takes too long, and which of it could go. */
export function unfitting(
  asked: RoomAsked,
  {candidates, needs, forced}: Cast,
  budgetSeconds: number,
  limit: number,
): Unfitting {
  const places = [...forced.keys()].toSorted((a, b) => a - b)
  const index = new Map(places.map((place, item) => [place, item]))
  const isMust = (place: number) => forced.get(place) === place
  const items = places.map((place): Item => {
    const {short} = candidates[place]!
    return {
      short,
      long: short,
      should: Number(isMust(place)),
      could: 0,
      own: isMust(place) ? 'free' : 'follows',
      needs: needs[place]!.map((need) => index.get(need)!),
    }
  })
  const {tellings} = solve(items, budgetSeconds, limit)
  const musts = places.map((place, item) => {
    const {sectionId, slideKey, label, short} = candidates[place]!
    return {sectionId, slideKey, label, seconds: short, cut: tellings[item] === 0}
  })
  const leastSeconds = musts.reduce((sum, {seconds}) => sum + seconds, 0)
  return {
    ...asked,
    fits: false,
    budgetSeconds,
    leastSeconds,
    overSeconds: leastSeconds - budgetSeconds,
    musts,
  }
}
