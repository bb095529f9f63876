import {sameValue} from './same-value.ts'
import type {Keyed} from './slide-list.ts'

/** How a list became another: what an action does, and what undoing it takes back. */
export interface Change<Slide extends Keyed = Keyed> {
  from: readonly Slide[]
  to: readonly Slide[]
}

/** What is done to the list, one after the other. Without a neighbour the list is empty. */
export type Step<Slide extends Keyed = Keyed> =
  | {type: 'set'; slide: Slide}
  | {type: 'unset'; key: string}
  | {type: 'insert'; slides: Slide[]; place: 'before' | 'after'; neighbour: string | undefined}

export type Transition<Slide extends Keyed = Keyed> =
  | {type: 'steps'; steps: Step<Slide>[]}
  /** Somebody has changed what would be overwritten or taken away. */
  | {type: 'conflict'; keys: string[]}

/**
 * The steps that do a change to a list that may have become another since: by key, item by item,
 * so that what others did at the same time stays. What moves, moves as it is now.
 */
export function transition<Slide extends Keyed>(
  current: readonly Slide[],
  {from, to}: Change<Slide>,
): Transition<Slide> {
  const now = byKey(current)
  const before = byKey(from)
  const after = byKey(to)
  const removed = from.filter(({_key}) => !after.has(_key) && now.has(_key))
  // An answer can get lost: what is so already is done.
  const changed = to.filter(
    (slide) =>
      before.has(slide._key) &&
      !sameValue(before.get(slide._key), slide) &&
      !sameValue(now.get(slide._key), slide),
  )
  const touched = [...removed, ...changed].map(({_key}) => _key)
  const conflicts = touched.filter((key) => !sameValue(now.get(key), before.get(key)))
  if (conflicts.length > 0) return {type: 'conflict', keys: conflicts}

  const moved = movedKeys(from, to)
  const rewritten = new Set(changed.map(({_key}) => _key))
  const placed = (key: string) => moved.has(key) || (after.has(key) && !before.has(key))
  const stays = new Set(
    current
      .map(({_key}) => _key)
      .filter((key) => !removed.some(({_key}) => _key === key) && !placed(key)),
  )
  const leaves = current.filter(({_key}) => !stays.has(_key))
  const steps: Step<Slide>[] = [
    ...changed.filter(({_key}) => stays.has(_key)).map((slide) => ({type: 'set' as const, slide})),
    ...leaves.map(({_key}) => ({type: 'unset' as const, key: _key})),
  ]
  const standing = current.filter((slide) => !leaves.includes(slide)).map(({_key}) => _key)
  for (const run of runsOf(to, placed)) {
    const items = run.slides.flatMap((slide) => {
      const item =
        rewritten.has(slide._key) || !before.has(slide._key) ? slide : now.get(slide._key)
      return item === undefined ? [] : [item]
    })
    if (items.length === 0) continue
    const anchor = run.before.findLast((key) => standing.includes(key))
    const place = anchor === undefined ? 0 : standing.indexOf(anchor) + 1
    steps.push(
      anchor === undefined
        ? {type: 'insert', slides: items, place: 'before', neighbour: standing[0]}
        : {type: 'insert', slides: items, place: 'after', neighbour: anchor},
    )
    standing.splice(place, 0, ...items.map(({_key}) => _key))
  }
  return {type: 'steps', steps}
}

/** Whether a change leaves all that is there as it is and where it is. */
export const onlyAdds = <Slide extends Keyed>({from, to}: Change<Slide>): boolean => {
  const before = byKey(from)
  return sameValue(
    to.filter(({_key}) => before.has(_key)),
    from,
  )
}

/** The list after the steps. */
export const withSteps = <Slide extends Keyed>(
  list: readonly Slide[],
  steps: readonly Step<Slide>[],
): readonly Slide[] => steps.reduce(withStep, list)

function withStep<Slide extends Keyed>(
  list: readonly Slide[],
  step: Step<Slide>,
): readonly Slide[] {
  if (step.type === 'set')
    return list.map((slide) => (slide._key === step.slide._key ? step.slide : slide))
  if (step.type === 'unset') return list.filter(({_key}) => _key !== step.key)
  const at = list.findIndex(({_key}) => _key === step.neighbour)
  if (at === -1) return [...list, ...step.slides]
  return list.toSpliced(step.place === 'before' ? at : at + 1, 0, ...step.slides)
}

/** Neighbours in the new list that have to be put in, with the keys of all that stand before them. */
function runsOf<Slide extends Keyed>(to: readonly Slide[], placed: (key: string) => boolean) {
  const runs: {slides: Slide[]; before: string[]}[] = []
  to.forEach((slide, index) => {
    if (!placed(slide._key)) return
    const previous = to[index - 1]
    const last = runs.at(-1)
    if (last !== undefined && previous !== undefined && placed(previous._key))
      last.slides.push(slide)
    else runs.push({slides: [slide], before: to.slice(0, index).map(({_key}) => _key)})
  })
  return runs
}

/** As few as possible: those outside the longest run of slides that keep their order. */
function movedKeys(from: readonly Keyed[], to: readonly Keyed[]): ReadonlySet<string> {
  const places = new Map(to.map(({_key}, index) => [_key, index]))
  const kept = from.flatMap(({_key}) => {
    const place = places.get(_key)
    return place === undefined ? [] : [{key: _key, place}]
  })
  const best: {length: number; previous: number}[] = []
  for (const [index, {place}] of kept.entries()) {
    const earlier = best
      .map(({length}, at) => ({length, at}))
      .filter(({at}) => kept[at]!.place < place)
      .toSorted((one, other) => other.length - one.length)[0]
    best[index] = {length: (earlier?.length ?? 0) + 1, previous: earlier?.at ?? -1}
  }
  const longest = Math.max(0, ...best.map(({length}) => length))
  const inOrder = new Set<string>()
  for (let at = best.findIndex(({length}) => length === longest); at >= 0; at = best[at]!.previous)
    inOrder.add(kept[at]!.key)
  return new Set(kept.map(({key}) => key).filter((key) => !inOrder.has(key)))
}

const byKey = <Slide extends Keyed>(list: readonly Slide[]): ReadonlyMap<string, Slide> =>
  new Map(list.map((slide) => [slide._key, slide]))
