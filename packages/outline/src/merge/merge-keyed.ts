import type {Four} from './four.ts'
import {mergeOrder} from './merge-order.ts'

type Keyed = {_key: string}
/** Where each thing of one sort stands in the four versions of the whole talk. */
export type Everywhere<Item> = Four<ReadonlyMap<string, {item: Item; home: string}>>

export type KeyedMerge<Item> = {
  /** The four versions of the whole talk; things may move between arrays. */
  everywhere: Everywhere<Item>
  /** The content to keep of something that both sides have, or that only the notes have. */
  content: (key: string) => Item | undefined
  /** Did an editor change it, so that it must not go though the notes dropped it? */
  isTouched: (key: string) => boolean
  isSame: (one: Item, other: Item) => boolean
  /** Can a thing that the notes moved go into the array that they have it in now? */
  isOpen?: (home: string) => boolean
  /** Did an editor make something else of what stood in this array? */
  isRemade?: (home: string) => boolean
  onKept: (key: string) => void
  onRemoved: (key: string) => void
  onOrder: () => void
}

/** Merges the members and the order of an array whose items have keys. */
export function mergeKeyed<Item extends Keyed>(
  arrays: Four<readonly Item[]>,
  merge: KeyedMerge<Item>,
): Item[] {
  const keysOf = (items: readonly Item[] = []) => items.map(({_key}) => _key)
  const [base, theirs, yours, written] = [
    arrays.base,
    arrays.theirs,
    arrays.yours,
    arrays.written,
  ].map(keysOf) as [string[], string[], string[], string[]]
  const [inBase, inTheirs, inYours, inWritten] = [base, theirs, yours, written].map(
    (keys) => new Set(keys),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>]
  const {everywhere} = merge
  const homeIn = (version: keyof Everywhere<Item>, key: string) =>
    everywhere[version]?.get(key)?.home
  const youMoved = (key: string) => homeIn('yours', key) !== homeIn('base', key)

  const kept = yours.filter((key) => {
    if (inTheirs.has(key) || !inBase.has(key)) {
      // The notes may have moved here what they had elsewhere, or away what was there from the first.
      return true
    }
    const movedTo = homeIn('theirs', key)
    if (movedTo !== undefined)
      return movedTo === homeIn('written', key) || merge.isOpen?.(movedTo) === false
    if (!merge.isTouched(key)) return false
    merge.onKept(key)
    return true
  })
  const added = new Set(
    theirs.filter((key) => {
      if (inYours.has(key)) return false
      if (homeIn('yours', key) !== undefined) return !inWritten.has(key) && !youMoved(key)
      const known = everywhere.base?.get(key) ?? everywhere.written?.get(key)
      if (known === undefined) return true
      if (!inBase.has(key) && !inWritten.has(key) && merge.isRemade?.(known.home)) return true
      const now = everywhere.theirs?.get(key)?.item
      const isNews =
        now !== undefined &&
        (['base', 'written'] as const).every((version) => {
          const old = everywhere[version]?.get(key)?.item
          return old === undefined || !merge.isSame(old, now)
        })
      if (isNews) merge.onRemoved(key)
      return false
    }),
  )
  const order = mergeOrder({base, theirs, written, yours: kept, added})
  if (order.conflict) merge.onOrder()
  return order.keys.flatMap((key) => merge.content(key) ?? [])
}
