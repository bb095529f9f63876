import {allKeys, blockKeys} from '../documents/keys.ts'
import {shapeOf} from '../documents/shape.ts'
import type {TalkDocument} from '../documents/types.ts'
import {allBlocks, type Block, type Outline, titleBlock} from '../outline.ts'
import {parseOutline} from '../parse/parse-outline.ts'

/** The notes that a talk was imported from, by the keys that its documents know them by. */
export type Base = {
  outline: Outline
  /** All blocks in order, and for each the place in that order. */
  blocks: readonly Block[]
  placeOf: ReadonlyMap<string, number>
  /** The key of the block around each; of those that nothing is around there is none. */
  parentOf: ReadonlyMap<string, string>
  keyAt: (place: number) => string
  /** The comments that became the notes of a slide. */
  commentsOf: ReadonlyMap<string, readonly string[]>
  /** The key of the heading that names the talk. */
  title?: string
}

export function baseOf(talk: TalkDocument): Base | undefined {
  const {text, keys = []} = talk.origin ?? {}
  if (text === undefined) return undefined
  const {outline} = parseOutline(text)
  const named = blockKeys(outline, keys)
  const blocks = allBlocks(outline)
  const shape = shapeOf(outline)
  const all = allKeys(outline, shape, named, keys.slice(blocks.length))
  const title = titleBlock(outline)
  const slides = shape.flatMap((section) => section.slides)
  return {
    outline,
    blocks,
    placeOf: new Map(blocks.map((block, place) => [all.block(block), place])),
    parentOf: new Map(
      blocks.flatMap((block) =>
        block.children.map((child) => [all.block(child), all.block(block)] as const),
      ),
    ),
    keyAt: (place) => all.block(blocks[place]!),
    commentsOf: new Map(slides.map((slide) => [all.slide(slide), slide.comments.map(all.block)])),
    ...(title ? {title: all.block(title)} : {}),
  }
}
