type Orders = {
  base: readonly string[]
  /** The order in the notes, and the order in which the store's content would be written. */
  theirs: readonly string[]
  written: readonly string[]
  /** What is kept of the store's, in its order. */
  yours: readonly string[]
  /** What comes from the notes. */
  added: ReadonlySet<string>
}

/** One order of both sides: whichever side moved something decides; the store if both did. */
export function mergeOrder(orders: Orders): {keys: string[]; conflict: boolean} {
  const {base, theirs, written, yours, added} = orders
  const kept = new Set(yours)
  const isSaidAnew = !agrees(theirs, written, kept)
  const theyMoved = isSaidAnew && !agrees(theirs, base, kept)
  const youMoved = !agrees(yours, base, kept)
  if (theyMoved && !youMoved) {
    const skeleton = theirs.filter((key) => kept.has(key) || added.has(key))
    return {keys: insert(skeleton, yours), conflict: false}
  }
  const keys = insert(
    yours,
    theirs.filter((key) => kept.has(key) || added.has(key)),
  )
  return {keys, conflict: theyMoved && !agrees(theirs, yours, kept)}
}

/** Do two orders agree on what both contain? */
function agrees(one: readonly string[], other: readonly string[], within: ReadonlySet<string>) {
  const inOne = new Set(one.filter((key) => within.has(key)))
  const common = other.filter((key) => inOne.has(key))
  const isCommon = new Set(common)
  return one.filter((key) => isCommon.has(key)).every((key, at) => key === common[at])
}

/** Puts what is missing behind what it followed in its own order. */
function insert(skeleton: readonly string[], from: readonly string[]): string[] {
  const present = new Set(skeleton)
  const followers = new Map<string | undefined, string[]>()
  let anchor: string | undefined
  for (const key of from) {
    if (present.has(key)) anchor = key
    else if (!followers.get(anchor)?.push(key)) followers.set(anchor, [key])
  }
  const after = (key: string | undefined) => followers.get(key) ?? []
  return [...after(undefined), ...skeleton.flatMap((key) => [key, ...after(key)])]
}
