import {allBlocks, type Block, type Outline} from '../outline.ts'
import {hash} from './ids.ts'
import type {SectionShape, SlideShape} from './shape.ts'

/** The keys of all blocks, of the slides without a headline, of the sections without a title. */
export type Keys = {
  block: (block: Block) => string
  slide: (slide: SlideShape) => string
  section: (section: SectionShape) => string
  /** As `origin.keys` keeps them. */
  all: string[]
}

/** Where blocks or slides stand already, best first: what has no name goes by what it holds. */
export type Homes = {
  slidesOf: (blockKeys: readonly string[]) => string[]
  sectionsOf: (slideKeys: readonly string[]) => string[]
}

export const titleKey = 'title'
export const openingKey = 'opening'

/** Keys for blocks that have none, from the texts on their path; `given` goes by their order. */
export function blockKeys(
  outline: Outline,
  given: ReadonlyMap<Block, string> | readonly string[] = [],
  taken: Iterable<string> = [],
): Map<Block, string> {
  const blocks = allBlocks(outline)
  const keys = new Map<Block, string>(
    Array.isArray(given)
      ? blocks.flatMap((block, at) => (at < given.length ? [[block, given[at] as string]] : []))
      : (given as ReadonlyMap<Block, string>),
  )
  const used = new Set([...keys.values(), ...taken])
  const nth = new Map<string, number>()
  const name = (block: Block, parent: string) => {
    let key = keys.get(block)
    if (key === undefined) {
      const path = `${parent}\n${block.text}`
      let count = nth.get(path) ?? 0
      do key = hash(count === 0 ? path : `${path}\n${count}`)
      while (used.has(key) && ++count)
      nth.set(path, count + 1)
      used.add(key)
      keys.set(block, key)
    }
    for (const child of block.children) name(child, key)
  }
  for (const block of outline.blocks) name(block, '')
  return keys
}

/** Names slides and sections after what they hold, or as `named` says, in their order. */
export function allKeys(
  outline: Outline,
  sections: readonly SectionShape[],
  blocks: ReadonlyMap<Block, string>,
  named: Homes | readonly string[] = [],
): Keys {
  const given = 'slidesOf' in named ? [] : [...named]
  const homes = 'slidesOf' in named ? named : undefined
  const used = new Set([...blocks.values(), titleKey, openingKey])
  const names = new Map<SlideShape | SectionShape, string>()
  const claim = (candidates: (string | undefined)[]) => {
    const key = candidates.find((candidate) => candidate !== undefined && !used.has(candidate))!
    used.add(key)
    return key
  }
  const nameNext = (
    of: SlideShape | SectionShape,
    held: string[],
    homesOf: Homes['slidesOf'] | undefined,
    derived: string,
  ) => {
    const fallback = [derived, ...held.map((key) => hash(`${derived}\n${key}`))]
    const last = hash(`${derived}\n${used.size}`)
    names.set(of, claim([given.shift(), ...(homesOf?.(held) ?? []), ...fallback, last]))
  }
  const slideKey = (slide: SlideShape) =>
    slide.kind === 'title'
      ? titleKey
      : 'block' in slide
        ? blocks.get(slide.block)!
        : names.get(slide)!

  for (const slide of sections.flatMap((section) => section.slides)) {
    if (slide.kind !== 'run') continue
    const held = slide.members.map((member) => blocks.get(member)!)
    nameNext(slide, held, homes?.slidesOf, hash(`run\n${held[0]}`))
  }
  for (const [at, section] of sections.entries()) {
    if (section.block || at === 0) continue
    const held = section.slides.map(slideKey)
    const after = blocks.get(sections[at - 1]!.block!)
    nameNext(section, held, homes?.sectionsOf, hash(`after\n${after}`))
  }
  return {
    block: (block) => blocks.get(block)!,
    slide: slideKey,
    section: (section) =>
      section.block ? blocks.get(section.block)! : (names.get(section) ?? openingKey),
    all: [...allBlocks(outline).map((block) => blocks.get(block)!), ...names.values()],
  }
}
