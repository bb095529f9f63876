import type {FrontMatter} from './parse/front-matter.ts'

export type BlockKind = 'heading' | 'item' | 'paragraph' | 'code' | 'quote' | 'verbatim' | 'comment'

/** One thing in the notes and what is nested beneath it. Headings hold what follows them. */
export type Block = {
  kind: BlockKind
  /** First own line, counted from 1, and the line after the last own one. */
  line: number
  end: number
  /** Column of the first character, tabs counted as four. */
  indent: number
  /** Inline Markdown of a heading, item or paragraph; otherwise the contents, without fences. */
  text: string
  /** The number of a numbered item. */
  ordinal?: number
  /** The depth of a heading, 1 to 6. */
  depth?: number
  /** What stood behind the fence of code. */
  info?: string
  /** A rule (---) stands before it. */
  apart?: boolean
  children: Block[]
}

/** Notes as a tree. */
export type Outline = {
  /** The notes, letter for letter. */
  text: string
  lines: readonly string[]
  frontMatter?: FrontMatter
  blocks: Block[]
}

/** All blocks in the order of the notes: the order of `origin.keys`. */
export function allBlocks(outline: Pick<Outline, 'blocks'>): Block[] {
  const found: Block[] = []
  const pending = outline.blocks.toReversed()
  for (let block = pending.pop(); block; block = pending.pop()) {
    found.push(block)
    for (let at = block.children.length - 1; at >= 0; at--) pending.push(block.children[at]!)
  }
  return found
}

/** What is nested beneath a block, without the comments. */
export const contents = (blocks: readonly Block[]): Block[] =>
  blocks.filter((block) => block.kind !== 'comment')

export const isBranch = (block: Block): boolean =>
  block.children.some((child) => child.kind !== 'comment')

/** The heading that is the title of the talk: the only one of its depth, before all else. */
export function titleBlock(outline: Outline): Block | undefined {
  const [first] = contents(outline.blocks)
  const isTitle = first?.depth === 1 && outline.blocks.filter(({depth}) => depth === 1).length === 1
  if (!isTitle || first.text === '') return undefined
  const title = outline.frontMatter?.fields.title
  return title === undefined || title === first.text ? first : undefined
}

/** The blocks that sections are made of: without the title, its contents in its place. */
export function topBlocks(outline: Outline): Block[] {
  const title = titleBlock(outline)
  return outline.blocks.flatMap((block) => (block === title ? block.children : [block]))
}
