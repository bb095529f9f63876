/** Which slides are selected; the active one has the focus, ranges begin at the anchor. */
export interface Selection {
  active: string | undefined
  anchor: string | undefined
  selected: ReadonlySet<string>
}

export const nothingSelected: Selection = {
  active: undefined,
  anchor: undefined,
  selected: new Set(),
}

export type SelectMode =
  /** This one alone. */
  | 'only'
  /** This one too, or no longer. */
  | 'toggle'
  /** From the anchor to this one. */
  | 'range'
  /** The focus moves, the selection stays. */
  | 'focus'

type Keys = readonly string[]

const selects: {
  readonly [Mode in SelectMode]: (selection: Selection, keys: Keys, key: string) => Selection
} = {
  only: (_, __, key) => ({active: key, anchor: key, selected: new Set([key])}),
  focus: (selection, _, key) => ({...selection, active: key}),
  toggle: ({selected}, _, key) => ({
    active: key,
    anchor: key,
    selected: selected.has(key)
      ? new Set([...selected].filter((other) => other !== key))
      : new Set([...selected, key]),
  }),
  range: ({anchor = key0}, keys, key) => {
    const ends = [keys.indexOf(anchor), keys.indexOf(key)].map((index) => Math.max(0, index))
    const [first = 0, last = 0] = ends.toSorted((one, other) => one - other)
    return {
      active: key,
      anchor: keys.includes(anchor) ? anchor : keys[0],
      selected: new Set(keys.slice(first, last + 1)),
    }
  },
}
const key0 = ''

export const select = (
  selection: Selection,
  keys: Keys,
  key: string,
  mode: SelectMode,
): Selection => selects[mode](selection, keys, key)

export const selectAll = ({active}: Selection, keys: Keys): Selection => ({
  active: active ?? keys[0],
  anchor: keys[0],
  selected: new Set(keys),
})

export const selectThese = (keys: Keys): Selection => ({
  active: keys[0],
  anchor: keys[0],
  selected: new Set(keys),
})

/** Without those that are gone; the focus goes to where the active one stood. */
export function pruned(selection: Selection, keys: Keys, earlier: Keys): Selection {
  const {active, anchor, selected} = selection
  const there = new Set(keys)
  const isGone = (key: string | undefined) => key !== undefined && !there.has(key)
  if (!isGone(active) && !isGone(anchor) && [...selected].every((key) => there.has(key)))
    return selection
  const place = active === undefined ? -1 : earlier.indexOf(active)
  const heir =
    earlier.slice(Math.max(0, place)).find((key) => there.has(key)) ??
    earlier.slice(0, Math.max(0, place)).findLast((key) => there.has(key)) ??
    keys[0]
  const left = new Set([...selected].filter((key) => there.has(key)))
  return {
    active: isGone(active) ? heir : active,
    anchor: isGone(anchor) ? heir : anchor,
    selected: left.size > 0 || heir === undefined ? left : new Set([heir]),
  }
}
