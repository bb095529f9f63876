import {loneImage, parseInline} from '../inline/parse-inline.ts'
import {plainText} from '../inline/span.ts'
import {type Block, contents, isBranch, type Outline, topBlocks} from '../outline.ts'

/** What becomes a slide. A `run` is a list of points under no headline of its own. */
export type SlideShape =
  | {kind: 'title'; comments: Block[]}
  | {kind: 'break' | 'branch' | 'statement' | 'single'; block: Block; comments: Block[]}
  | {kind: 'run'; members: Block[]; comments: Block[]}

/** A section has a block that names it, or is made of what stands between those that have. */
export type SectionShape = {block?: Block; slides: SlideShape[]}

/** The longest text that can fill a slide as a statement. */
const longestStatement = 100
const singles: ReadonlySet<Block['kind']> = new Set(['code', 'quote'])

/** Which sections and slides an outline makes. Comments go to the slide before them. */
export function shapeOf(outline: Outline): SectionShape[] {
  let slide: SlideShape = {kind: 'title', comments: []}
  let section: SectionShape = {slides: [slide]}
  const sections = [section]
  const put = (next: SlideShape) => {
    slide = next
    section.slides.push(next)
  }
  for (const block of topBlocks(outline)) {
    if (block.kind === 'comment') slide.comments.push(block)
    else if (isSection(block)) {
      section = {block, slides: []}
      sections.push(section)
      put({kind: 'break', block, comments: []})
      for (const child of block.children) putInSection(child)
    } else {
      if (section.block) sections.push((section = {slides: []}))
      put({kind: topKind(block), block, comments: commentsIn(block)})
    }
  }
  return sections

  function putInSection(block: Block) {
    if (block.kind === 'comment') slide.comments.push(block)
    else if (isBranch(block)) put({kind: 'branch', block, comments: commentsIn(block)})
    else if (isSingle(block)) put({kind: 'single', block, comments: commentsIn(block)})
    else if (slide.kind === 'run' && !block.apart) {
      slide.members.push(block)
      slide.comments.push(...commentsIn(block))
    } else put({kind: 'run', members: [block], comments: commentsIn(block)})
  }
}

export const isSection = (block: Block): boolean =>
  block.text !== '' && contents(block.children).some(isBranch)

/** Code, a quote or an image makes a slide of its own kind. */
export const isSingle = (block: Block): boolean =>
  singles.has(block.kind) || (hasText(block) && loneImage(block.text) !== undefined)

/** Can this stand alone as a headline that fills its slide? */
export function isStatement(raw: string): boolean {
  const spans = parseInline(raw)
  return (
    spans.every((span) => span.href === undefined) && plainText(spans).length <= longestStatement
  )
}

export const hasText = (block: Block): boolean =>
  block.kind === 'item' || block.kind === 'paragraph' || block.kind === 'heading'

function topKind(block: Block): 'branch' | 'single' | 'statement' {
  if (isBranch(block)) return 'branch'
  if (isSingle(block) || !hasText(block)) return 'single'
  return isStatement(block.text) ? 'statement' : 'single'
}

function commentsIn(block: Block): Block[] {
  return block.children.flatMap((child) => (child.kind === 'comment' ? [child] : commentsIn(child)))
}
