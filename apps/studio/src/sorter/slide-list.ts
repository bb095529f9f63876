/** An item of the list of slides. All that matters here is its key. */
export type Keyed = {_key: string; _type: string}

/** A place among so many slides: 0 is before the first. */
export const withInserted = <Slide extends Keyed>(
  list: readonly Slide[],
  index: number,
  items: readonly Slide[],
): Slide[] => list.toSpliced(index, 0, ...items)

export const without = <Slide extends Keyed>(
  list: readonly Slide[],
  keys: ReadonlySet<string>,
): Slide[] => list.filter(({_key}) => !keys.has(_key))

export const only = <Slide extends Keyed>(
  list: readonly Slide[],
  keys: ReadonlySet<string>,
): Slide[] => list.filter(({_key}) => keys.has(_key))

/** Some slides, together and in their order, before what stands at `index` now. */
export function withMoved<Slide extends Keyed>(
  list: readonly Slide[],
  keys: ReadonlySet<string>,
  index: number,
): Slide[] {
  const before = list.slice(0, index)
  const after = list.slice(index)
  return [...without(before, keys), ...only(list, keys), ...without(after, keys)]
}

/** One place on or back, as a block; the same list where they stand at its end already. */
export function withStepped<Slide extends Keyed>(
  list: readonly Slide[],
  keys: ReadonlySet<string>,
  by: number,
): Slide[] {
  const others = without(list, keys)
  const first = list.findIndex(({_key}) => keys.has(_key))
  const start = list.slice(0, Math.max(0, first)).filter(({_key}) => !keys.has(_key)).length
  const place = Math.max(0, Math.min(others.length, start + by))
  return withInserted(others, place, only(list, keys))
}

export const withReplaced = <Slide extends Keyed>(
  list: readonly Slide[],
  key: string,
  slides: readonly Slide[],
): Slide[] => list.flatMap((slide) => (slide._key === key ? slides : [slide]))

/** Behind the last of them, or at the end where there are none. */
export function placeAfter(list: readonly Keyed[], keys: ReadonlySet<string>): number {
  const last = list.findLastIndex(({_key}) => keys.has(_key))
  return last === -1 ? list.length : last + 1
}
