import {isFollower, type Item} from './item.ts'
import {chain} from './untangle.ts'

/** Items that hang together by what they need, but for mere followers: the largest group first. */
export function groupsOf(items: readonly Item[]): number[][] {
  const parent = items.map((_, place) => place)
  const root = (place: number): number => {
    let top = place
    while (parent[top] !== top) top = parent[top]!
    while (parent[place] !== top) [parent[place], place] = [top, parent[place]!]
    return top
  }
  const joins = (place: number) => items[place]!.own !== 'forced' && !isFollower(items[place]!)
  for (const [place, {needs}] of items.entries())
    if (joins(place)) for (const need of needs) if (joins(need)) parent[root(need)] = root(place)
  const groups = Map.groupBy([...items.keys()].filter(joins), root)
  return [...groups.values()]
    .filter((group) => group.some((place) => items[place]!.needs.length > 0))
    .toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
}

/**
 * Makes one thing of a group, told as a whole or not at all. Followers that others need too are
 * counted for the group a second time: too much, never too little.
 */
export function merge(items: Item[], group: readonly number[]): void {
  const inside = new Set(group)
  const followers = new Set(
    group.flatMap((place) => items[place]!.needs.filter((need) => !inside.has(need))),
  )
  const copies = [...followers].flatMap((follower) =>
    items[follower]!.own === 'forced' ? [] : [items.push({...items[follower]!}) - 1],
  )
  for (const place of group)
    items[place] = {...items[place]!, needs: items[place]!.needs.filter((need) => inside.has(need))}
  chain(items, [...group, ...copies])
}
