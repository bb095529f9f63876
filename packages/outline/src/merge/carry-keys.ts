import {LCS} from 'node-diff3'
import {allBlocks, type Block, type Outline} from '../outline.ts'
import {similarity} from './similarity.ts'
import {alike} from './slide-words.ts'

/** An outline whose blocks have keys. */
export type KeyedOutline = {outline: Outline; keyOf: ReadonlyMap<Block, string>}

/** The most comparisons that one gap between matched neighbours is worth. */
const mostComparisons = 4_000

/**
 * Which blocks of `incoming` are blocks that were known before: first those with the same text at
 * the same place, then reworded ones between the same neighbours, then ones that moved. A key of
 * an earlier outline in `known` wins over one of a later.
 */
export function carryKeys(incoming: Outline, known: readonly KeyedOutline[]): Map<Block, string> {
  const keyOf = new Map<Block, string>()
  const claimed = new Set<string>()
  const claim = (old: Block, block: Block, from: Source) => {
    const key = from.keyOf.get(old)!
    keyOf.set(block, key)
    claimed.add(key)
  }
  const sources = known.map((each) => sourceOf(each))
  const blocks = allBlocks(incoming)

  for (const from of sources) sameText(from, from.outline.blocks, incoming.blocks)
  for (const from of sources) {
    reworded(from, from.outline.blocks, incoming.blocks)
    moved(from)
    reworded(from, from.outline.blocks, incoming.blocks)
  }
  return keyOf

  function freeOld(from: Source, olds: readonly Block[]) {
    return olds.filter((old) => !claimed.has(from.keyOf.get(old)!))
  }

  function freeNew(news: readonly Block[]) {
    return news.filter((block) => !keyOf.has(block))
  }

  function sameText(from: Source, olds: readonly Block[], news: readonly Block[]) {
    const [left, right] = [freeOld(from, olds), freeNew(news)]
    for (const [old, block] of pairSame(left, right)) claim(old, block, from)
    for (const block of news) {
      const old = from.blockOf.get(keyOf.get(block) ?? '')
      if (old) sameText(from, old.children, block.children)
    }
  }

  function reworded(from: Source, olds: readonly Block[], news: readonly Block[]) {
    const gaps = gapsBetween(olds, news, (block) => from.blockOf.get(keyOf.get(block) ?? ''))
    for (const {left, right} of gaps) {
      const elsewhere = from.freeTexts(claimed)
      const candidates = freeOld(from, left)
      const fresh = freeNew(right).filter((block) => !elsewhere.has(block.text))
      if (candidates.length * fresh.length > mostComparisons) {
        candidates.splice(60)
        fresh.splice(60)
      }
      for (const [old, block] of pairAlike(candidates, fresh)) {
        claim(old, block, from)
        sameText(from, old.children, block.children)
      }
    }
    for (const block of news) {
      const old = from.blockOf.get(keyOf.get(block) ?? '')
      if (old) reworded(from, old.children, block.children)
    }
  }

  function moved(from: Source) {
    const byText = new Map<string, Block[]>()
    for (const old of from.blocks.toReversed()) {
      if (claimed.has(from.keyOf.get(old)!)) continue
      const same = byText.get(old.text)
      if (same) same.push(old)
      else byText.set(old.text, [old])
    }
    for (const block of blocks) {
      const same = keyOf.has(block) ? [] : (byText.get(block.text) ?? [])
      while (same.length > 0 && claimed.has(from.keyOf.get(same.at(-1)!)!)) same.pop()
      const old = same.pop()
      if (!old) continue
      claim(old, block, from)
      sameText(from, old.children, block.children)
    }
  }
}

type Source = KeyedOutline & {
  blocks: Block[]
  blockOf: ReadonlyMap<string, Block>
  freeTexts: (claimed: ReadonlySet<string>) => ReadonlySet<string>
}

function sourceOf({outline, keyOf}: KeyedOutline): Source {
  const blocks = allBlocks(outline)
  let free: Set<string> | undefined
  let at = -1
  return {
    outline,
    keyOf,
    blocks,
    blockOf: new Map(blocks.map((block) => [keyOf.get(block)!, block])),
    freeTexts(claimed) {
      if (!free || claimed.size - at > blocks.length / 50) {
        free = new Set(
          blocks.filter((block) => !claimed.has(keyOf.get(block)!)).map(({text}) => text),
        )
        at = claimed.size
      }
      return free
    },
  }
}

/** Siblings with the same text: those at both ends, then in order, then in any order. */
function pairSame(olds: readonly Block[], news: readonly Block[]): [Block, Block][] {
  const pairs: [Block, Block][] = []
  let start = 0
  let [oldEnd, newEnd] = [olds.length, news.length]
  const isSame = (old: number, now: number) => olds[old]!.text === news[now]!.text
  while (start < oldEnd && start < newEnd && isSame(start, start)) start++
  while (oldEnd > start && newEnd > start && isSame(oldEnd - 1, newEnd - 1))
    [oldEnd, newEnd] = [oldEnd - 1, newEnd - 1]
  for (let at = 0; at < start; at++) pairs.push([olds[at]!, news[at]!])
  for (let at = 0; oldEnd + at < olds.length; at++)
    pairs.push([olds[oldEnd + at]!, news[newEnd + at]!])
  const left = olds.slice(start, oldEnd)
  const right = news.slice(start, newEnd)
  const taken = new Set<Block>()
  if (left.length * right.length <= 250_000) {
    const texts = (blocks: Block[]) => blocks.map(({text}) => text)
    for (let step = LCS(texts(left), texts(right)); step?.chain; step = step.chain) {
      const [old, block] = [left[step.buffer1index]!, right[step.buffer2index]!]
      pairs.push([old, block])
      taken.add(old).add(block)
    }
  }
  const waiting = new Map<string, Block[]>()
  for (const old of left.toReversed()) {
    if (taken.has(old)) continue
    const same = waiting.get(old.text)
    if (same) same.push(old)
    else waiting.set(old.text, [old])
  }
  for (const block of right) {
    const old = taken.has(block) ? undefined : waiting.get(block.text)?.pop()
    if (old) pairs.push([old, block])
  }
  return pairs
}

/** What stands between siblings that are known to belong together, in the order of `news`. */
function gapsBetween(
  olds: readonly Block[],
  news: readonly Block[],
  oldOf: (block: Block) => Block | undefined,
): {left: Block[]; right: Block[]}[] {
  const placeOf = new Map(olds.map((old, at) => [old, at]))
  const gaps: {left: Block[]; right: Block[]}[] = []
  let right: Block[] = []
  let from = 0
  const close = (until: number) => {
    if (right.length > 0 && until > from) gaps.push({left: olds.slice(from, until), right})
    right = []
  }
  for (const block of news) {
    const old = oldOf(block)
    const at = old === undefined ? undefined : placeOf.get(old)
    if (old === undefined) right.push(block)
    else if (at !== undefined && at >= from) {
      close(at)
      from = at + 1
    }
  }
  close(olds.length)
  return gaps
}

/** The most alike pairs first. */
function pairAlike(olds: readonly Block[], news: readonly Block[]): [Block, Block][] {
  const found = olds.flatMap((old, at) =>
    news.map((block, place) => ({
      old,
      block,
      score: old.kind === 'comment' && block.kind === 'comment' ? 1 : similarity(old, block),
      distance: Math.abs(at - place),
    })),
  )
  const taken = new Set<Block>()
  return found
    .filter(({score}) => score >= alike)
    .toSorted((one, other) => other.score - one.score || one.distance - other.distance)
    .flatMap(({old, block}): [Block, Block][] => {
      if (taken.has(old) || taken.has(block)) return []
      taken.add(old).add(block)
      return [[old, block]]
    })
}
