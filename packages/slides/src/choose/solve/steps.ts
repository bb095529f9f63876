import type {Item} from './item.ts'

/** One item's turn. Bits stand for items that have been asked for and whose turn is still to come. */
export type Step = {
  item: number
  /** The bits that may be set before it. */
  open: number
  /** Its own bit, if any before it needs it. */
  bit: number
  /** What it asks for. */
  needs: number
}

/** Steps in which each item comes before what it needs, and how many states of bits they have. */
export type Steps = {steps: Step[]; states: number}

/**
 * The better of two orders: what is needed waits for those that need it, or they come early.
 * Items must not need each other in a circle.
 */
export function stepsOf(items: readonly Item[]): Steps {
  const places = items.map((_, place) => place)
  const late = stepsInOrder(items, inOrder(items, places))
  const early = stepsInOrder(items, inOrder(items, earliest(items)))
  return early.states < late.states ? early : late
}

/** More bits than this are never worth a try. */
export const mostBits = 20

function stepsInOrder(items: readonly Item[], order: readonly number[]): Steps {
  const bits = new Map<number, number>()
  const steps: Step[] = []
  let open = 0
  let states = 0
  for (const item of order) {
    const bit = bits.get(item) ?? 0
    const before = open
    open &= ~bit
    let needs = 0
    for (const need of items[item]!.needs) {
      if (items[need]!.own === 'forced') continue
      let needed = bits.get(need)
      if (needed === undefined) {
        needed = lowestFree(open)
        bits.set(need, needed)
      }
      open |= needed
      needs |= needed
      if (open >= 2 ** mostBits) return {steps: [], states: Infinity}
    }
    steps.push({item, open: before, bit, needs})
    states += 2 ** ones(before)
  }
  return {steps, states}
}

const lowestFree = (bits: number): number => ~bits & (bits + 1)

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** Each item after all that need it; of those that can come next the one with the lowest rank. */
function inOrder(items: readonly Item[], rank: readonly number[]): number[] {
  const waiting = new Int32Array(items.length)
  for (const {needs} of items) for (const need of needs) waiting[need]! += 1
  const isBefore = (a: number, b: number) => rank[a]! < rank[b]! || (rank[a] === rank[b] && a < b)
  // The next one stands last.
  const ready: number[] = []
  const add = (item: number) => {
    let [low, high] = [0, ready.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(item, ready[middle]!)) low = middle + 1
      else high = middle
    }
    ready.splice(low, 0, item)
  }
  for (const place of items.keys()) if (waiting[place] === 0) add(place)
  const order: number[] = []
  for (let item = ready.pop(); item !== undefined; item = ready.pop()) {
    order.push(item)
    for (const need of items[item]!.needs) if (--waiting[need]! === 0) add(need)
  }
  return order
}

/** The place of the first of all that an item needs, itself among them. */
function earliest(items: readonly Item[]): number[] {
  const rank = items.map((_, place) => place)
  for (const item of inOrder(items, rank).toReversed())
    for (const need of items[item]!.needs) rank[item] = Math.min(rank[item]!, rank[need]!)
  return rank
}
