import type {Item} from './solve/item.ts'
import {solve} from './solve/solve.ts'

/** A told slide with all its pages, as one who runs late has to look at it. */
export type TimedSlide = {
  /** Whole seconds that it takes. */
  seconds: number
  standing: 'must' | 'should' | 'could'
  /** The places of the slides that it depends on. */
  needs: readonly number[]
}

export type SkipProposal = {
  /** Places, in order. */
  skip: number[]
  /** What they take together. */
  seconds: number
  /** That is as much as was asked for. */
  isEnough: boolean
}

/**
 * Which slides from a place on are best left out to save so many seconds: never a must, nor what a
 * slide that stays depends on. The fewest shoulds go, then the fewest coulds, then the least time.
 */
export function proposeSkips(
  slides: readonly TimedSlide[],
  from: number,
  over: number,
): SkipProposal {
  const ahead = slides.slice(from)
  const forced = forcedOf(ahead, from)
  const items = ahead.map(({seconds, standing, needs}, place): Item => ({
    short: seconds,
    long: seconds,
    should: standing === 'should' ? 1 : 0,
    could: standing === 'could' ? 1 : 0,
    own: forced.has(place) ? 'forced' : 'free',
    needs: forced.has(place) ? [] : needs.map((need) => need - from).filter((need) => need >= 0),
  }))
  const sum = (places: Iterable<number>) =>
    [...places].reduce((total, place) => total + ahead[place]!.seconds, 0)
  const capacity = sum(ahead.keys()) - Math.ceil(Math.max(0, over))
  const optional = [...ahead.keys()].filter((place) => !forced.has(place))
  if (capacity < sum(forced)) return proposal(optional, false)
  const {tellings} = solve(items, capacity, mostCells)
  return proposal(
    optional.filter((place) => tellings[place] === 0),
    true,
  )

  function proposal(skip: readonly number[], isEnough: boolean): SkipProposal {
    return {skip: skip.map((place) => place + from), seconds: sum(skip), isEnough}
  }
}

/** In a browser, on stage: no more than a moment. */
const mostCells = 2 ** 20

/** The musts, and what they depend on. */
function forcedOf(ahead: readonly TimedSlide[], from: number): ReadonlySet<number> {
  const forced = new Set([...ahead.keys()].filter((place) => ahead[place]!.standing === 'must'))
  for (const place of forced)
    for (const need of ahead[place]!.needs) if (need >= from) forced.add(need - from)
  return forced
}
