import {allBlocks, type Block, type Outline} from '../outline.ts'

/** An outline whose blocks have keys. A slide and a point on it may have the same. */
export type KeyedOutline = {outline: Outline; keyOf: ReadonlyMap<Block, string>}

/** An outline whose keys are being given to the blocks of another. */
export type Source = KeyedOutline & {
  blocks: Block[]
  /** Which block of this outline a new one is, and which blocks it has none of any more. */
  claimed: Map<Block, Block>
  gone: Set<Block>
  countOf: (key: string) => number
  oldOf: (block: Block, key: string | undefined) => Block | undefined
  freeTexts: (isFree: (old: Block) => boolean, given: number) => ReadonlySet<string>
}

export function sourceOf({outline, keyOf}: KeyedOutline): Source {
  const blocks = allBlocks(outline)
  const counts = new Map<string, number>()
  const blockOf = new Map<string, Block>()
  for (const block of blocks) {
    const key = keyOf.get(block)!
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (!blockOf.has(key)) blockOf.set(key, block)
  }
  const claimed = new Map<Block, Block>()
  let free: Set<string> | undefined
  let at = -1
  return {
    outline,
    keyOf,
    blocks,
    claimed,
    gone: new Set(),
    countOf: (key) => counts.get(key) ?? 0,
    oldOf: (block, key) => claimed.get(block) ?? blockOf.get(key ?? ''),
    freeTexts(isFree, given) {
      if (!free || given - at > blocks.length / 50) {
        free = new Set(blocks.filter(isFree).map(({text}) => text))
        at = given
      }
      return free
    },
  }
}

/** The outlines, the one first that has the most lines in common with these notes, in order. */
export function nearestFirst<Each extends KeyedOutline>(
  {lines}: Outline,
  known: readonly Each[],
): Each[] {
  const wanted = neighbours(lines)
  const distances = new Map(known.map((each) => [each, distance(wanted, each.outline.lines)]))
  return known.toSorted((one, other) => distances.get(one)! - distances.get(other)!)
}

/** Each line with the one after it. */
function neighbours(lines: readonly string[]): Map<string, number> {
  const told = lines.map((line) => line.trimEnd()).filter((line) => line !== '')
  const counts = new Map<string, number>()
  for (const [at, line] of ['', ...told].entries()) {
    const pair = `${line}\n${told[at] ?? ''}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

function distance(wanted: ReadonlyMap<string, number>, lines: readonly string[]): number {
  const own = neighbours(lines)
  let count = 0
  for (const pair of new Set([...wanted.keys(), ...own.keys()]))
    count += Math.abs((wanted.get(pair) ?? 0) - (own.get(pair) ?? 0))
  return count
}
