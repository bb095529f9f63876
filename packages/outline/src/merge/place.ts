import {allBlocks, type Block, type Outline} from '../outline.ts'
import type {SlideObject} from '../documents/types.ts'
import {textsOf} from './slide-words.ts'

/** On which line of the notes the block with a key stands. */
export function lineFinder(outline: Outline, keyOf: ReadonlyMap<Block, string>) {
  const lines = new Map(allBlocks(outline).map((block) => [keyOf.get(block)!, block.line]))
  return (...keys: (string | undefined)[]): number => {
    for (const key of keys) {
      const line = key === undefined ? undefined : lines.get(key)
      if (line !== undefined) return line
    }
    return 1
  }
}

/** A slide in words: its headline or how it begins. */
export function nameOf(slide: SlideObject | undefined): string {
  if (!slide) return 'slide'
  return `slide “${short(textsOf(slide)[0] ?? slide._type)}”`
}

/** All that a slide says, a line for each text. */
export const slideText = (slide: SlideObject | undefined): string =>
  [...new Set(textsOf(slide))].join('\n')

export function show(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
