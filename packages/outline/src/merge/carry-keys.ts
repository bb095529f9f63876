import {allBlocks, type Block, type Outline} from '../outline.ts'
import {type KeyedOutline, type Source, sourceOf} from './keyed-outline.ts'
import {gapsBetween, pairAlike, pairSame} from './pair-blocks.ts'

/** The most comparisons that one gap between matched neighbours is worth. */
const mostComparisons = 4_000

/**
 * Which blocks of `incoming` are blocks that were known before: first those with the same text at
 * the same place, then reworded ones between the same neighbours, then ones that moved. A key of
 * an earlier outline in `known` wins over one of a later.
 */
export function carryKeys(incoming: Outline, known: readonly KeyedOutline[]): Map<Block, string> {
  const keyOf = new Map<Block, string>()
  const given = new Map<string, number>()
  const claim = (old: Block, block: Block, from: Source) => {
    const key = from.keyOf.get(old)!
    keyOf.set(block, key)
    given.set(key, (given.get(key) ?? 0) + 1)
    from.claimed.set(block, old)
    from.gone.add(old)
  }
  const isFree = (old: Block, from: Source) => {
    const key = from.keyOf.get(old)!
    return !from.gone.has(old) && (given.get(key) ?? 0) < from.countOf(key)
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
    return olds.filter((old) => isFree(old, from))
  }

  function freeNew(news: readonly Block[]) {
    return news.filter((block) => !keyOf.has(block))
  }

  function sameText(from: Source, olds: readonly Block[], news: readonly Block[]) {
    const [left, right] = [freeOld(from, olds), freeNew(news)]
    for (const [old, block] of pairSame(left, right)) claim(old, block, from)
    for (const block of news) {
      const old = from.oldOf(block, keyOf.get(block))
      if (old) sameText(from, old.children, block.children)
    }
  }

  function reworded(from: Source, olds: readonly Block[], news: readonly Block[]) {
    const gaps = gapsBetween(olds, news, (block) => from.oldOf(block, keyOf.get(block)))
    for (const {left, right} of gaps) {
      const elsewhere = from.freeTexts((old) => isFree(old, from), keyOf.size)
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
      const old = from.oldOf(block, keyOf.get(block))
      if (old) reworded(from, old.children, block.children)
    }
  }

  function moved(from: Source) {
    const byText = new Map<string, Block[]>()
    for (const old of from.blocks.toReversed()) {
      if (!isFree(old, from)) continue
      const same = byText.get(old.text)
      if (same) same.push(old)
      else byText.set(old.text, [old])
    }
    for (const block of blocks) {
      const same = keyOf.has(block) ? [] : (byText.get(block.text) ?? [])
      while (same.length > 0 && !isFree(same.at(-1)!, from)) same.pop()
      const old = same.pop()
      if (!old) continue
      claim(old, block, from)
      sameText(from, old.children, block.children)
    }
  }
}
