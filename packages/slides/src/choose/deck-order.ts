import type {Section, Slide} from '@rostrum/schema'
import {nameOf} from './candidates.ts'

type Link = {sectionId: string | null; slideKey: string | null}
/** Slides of one section that stay together; `rank`: where the deck's order has them. */
type Block = {section: Section; rank: number; slides: Slide[]}

/**
 * Sections with their slides in the order of a deck. A slide that is not listed stays behind the one
 * before it in its section, at the head of a section before the first that is listed; a section of
 * which none is listed stays behind the section before it. Where slides of another section come in
 * between, a section goes on behind them without its title, so that it is counted once.
 */
export function inDeckOrder(sections: readonly Section[], order: readonly Link[]): Section[] {
  const ranks = new Map<string, number>()
  for (const [rank, {sectionId, slideKey}] of order.entries())
    if (sectionId !== null && slideKey !== null) ranks.set(nameOf({sectionId, slideKey}), rank)
  if (ranks.size === 0) return [...sections]
  let last = -1
  const blocks = sections.flatMap((section) => {
    const own = blocksOf(section, ranks, last)
    last = Math.max(...own.map(({rank}) => rank))
    return own
  })
  const seen = new Set<Section>()
  const result: {section: Section; slides: Slide[]}[] = []
  for (const {section, slides} of blocks.toSorted((a, b) => a.rank - b.rank)) {
    const open = result.at(-1)
    if (open?.section === section) open.slides.push(...slides)
    else result.push({section, slides: [...slides]})
  }
  return result.map(({section, slides}) => {
    const title = seen.has(section) ? null : section.title
    seen.add(section)
    return {...section, title, slides}
  })
}

function blocksOf(section: Section, ranks: ReadonlyMap<string, number>, before: number): Block[] {
  const blocks: Block[] = []
  let head: Slide[] = []
  for (const slide of section.slides ?? []) {
    const rank = ranks.get(nameOf({sectionId: section._id, slideKey: slide._key}))
    const open = blocks.at(-1)
    if (rank !== undefined) {
      blocks.push({section, rank, slides: [...head, slide]})
      head = []
    } else if (open) open.slides.push(slide)
    else head.push(slide)
  }
  return blocks.length > 0 ? blocks : [{section, rank: before, slides: head}]
}
