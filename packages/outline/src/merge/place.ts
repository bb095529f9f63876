import {allBlocks, type Block, type Outline} from '../outline.ts'
import {spansOf} from '../write/points.ts'
import {plainText} from '../inline/span.ts'
import type {Point} from '../documents/points.ts'
import type {SlideObject} from '../documents/types.ts'
import {bodyOf} from './index-talk.ts'

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
  const [first] = bodyOf(slide)
  const text =
    slide.headline ?? (first ? textOf(first) : undefined) ?? contentOf(slide) ?? slide._type
  return `slide “${short(text)}”`
}

export function textOf(point: Point | undefined): string {
  if (!point) return ''
  return point._type === 'verbatim' ? (point.text ?? '') : plainText(spansOf(point))
}

export const slideText = (slide: SlideObject | undefined): string =>
  slide === undefined
    ? ''
    : [slide.headline, contentOf(slide), ...bodyOf(slide).map(textOf)].filter(Boolean).join('\n')

export function show(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

function contentOf(slide: SlideObject): string | undefined {
  if (slide._type === 'quoteSlide') return slide.quote
  if (slide._type === 'codeSlide') return slide.code
  return slide._type === 'imageSlide' ? (slide.alt ?? slide.location) : undefined
}
