import {LCS} from 'node-diff3'
import type {Block} from '../outline.ts'
import {similarity} from './similarity.ts'
import {alike} from './slide-words.ts'

/** Siblings with the same text: those at both ends, then in order, then in any order. */
export function pairSame(olds: readonly Block[], news: readonly Block[]): [Block, Block][] {
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
export function gapsBetween(
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
export function pairAlike(olds: readonly Block[], news: readonly Block[]): [Block, Block][] {
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
