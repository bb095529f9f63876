import type {Item, Telling} from './item.ts'
import type {Steps} from './steps.ts'

/**
 * What is best told within a capacity in seconds: most shoulds, then most coulds, then most seconds;
 * among equals what comes early and is long. Forced items must fit in their short telling.
 *
 * From the last step to the first, for each state of bits and each number of seconds left, the best
 * that can still be told. Shoulds, coulds and seconds are the digits of one number.
 */
export function best(items: readonly Item[], {steps}: Steps, capacity: number): Telling[] {
  const worth = worthOf(items, capacity)
  const room = capacity + 1
  const choices: Uint8Array[][] = []
  let later: Float64Array[] = [new Float64Array(room)]
  let unused: Float64Array[] = []
  for (const [place, {item, open, bit, needs}] of [...steps.entries()].toReversed()) {
    const {own, short, long} = items[item]!
    const now: Float64Array[] = []
    const chosen: Uint8Array[] = []
    for (const state of statesOf(open)) {
      const isAsked = (state & bit) !== 0
      const rest = state & ~bit
      const values = unused.pop() ?? new Float64Array(room)
      const picks = new Uint8Array(room)
      if (own === 'forced' || isAsked) values.fill(impossible)
      else values.set(later[rest]!)
      if (own !== 'follows' || isAsked) {
        const told = later[rest | needs]!
        if (short < long) tell(told, short, worth(item) + short, 1, values, picks)
        tell(told, long, worth(item) + long, 2, values, picks)
      }
      now[state] = values
      chosen[state] = picks
    }
    choices[place] = chosen
    unused = later.filter((values) => values.length === room)
    later = now
  }
  return follow(items, steps, choices, capacity)
}

const impossible = -Infinity

/** Takes a telling wherever nothing better was found before. */
function tell(
  told: Float64Array,
  seconds: number,
  worth: number,
  telling: Telling,
  values: Float64Array,
  picks: Uint8Array,
): void {
  for (let left = seconds, before = 0; left < values.length; left += 1, before += 1) {
    const value = told[before]! + worth
    if (value < values[left]!) continue
    values[left] = value
    picks[left] = telling
  }
}

function follow(
  items: readonly Item[],
  steps: Steps['steps'],
  choices: readonly Uint8Array[][],
  capacity: number,
): Telling[] {
  const tellings: Telling[] = items.map(() => 0)
  let left = capacity
  let state = 0
  for (const [place, {item, bit, needs}] of steps.entries()) {
    const pick = choices[place]![state]![left] as Telling
    tellings[item] = pick
    state &= ~bit
    if (pick === 0) continue
    state |= needs
    left -= pick === 2 ? items[item]!.long : items[item]!.short
  }
  return tellings
}

function worthOf(items: readonly Item[], capacity: number): (item: number) => number {
  const could = capacity + 1
  const should = could * (items.reduce((sum, item) => sum + item.could, 0) + 1)
  return (item) => items[item]!.should * should + items[item]!.could * could
}

/** All states in which no bit but those is set. */
function* statesOf(bits: number): Iterable<number> {
  for (let state = bits; state > 0; state = (state - 1) & bits) yield state
  yield 0
}
