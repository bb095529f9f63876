import type {Points, SpeakerNotes} from '@rostrum/schema'
import {safeAddress} from '../plan/safe-address.ts'
import {formulaWidth} from '../text/formula.ts'
import {plainText, type Mark, type Run} from '../text/runs.ts'

/** A point of an outline in reading order. `parent` is an index into the same list, or -1. */
export type FlatPoint = {
  key: string
  parent: number
  level: number
  content: PointContent
}

export type PointContent =
  | {type: 'text'; runs: Run[]; marker: 'bullet' | 'number' | 'none'; ordinal: number}
  | {type: 'verbatim'; text: string; language: string | null}
  | {type: 'unknown'; name: string; dump: string}

/**
 * Portable Text as a list of points that know their parents. Levels that skip a step are closed
 * up. Text that is no list item ends the lists before it; verbatim text belongs to the point above.
 */
export function flatPoints(
  body: Points | SpeakerNotes | undefined,
  options: {topMarker?: 'number'} = {},
): FlatPoint[] {
  const points: FlatPoint[] = []
  const open: {index: number; rawLevel: number}[] = []

  const blocks: readonly Block[] = body ?? []
  for (const [place, block] of blocks.entries()) {
    if (isBlankLeaf(block, blocks[place + 1])) continue
    const key = block._key ?? String(place)
    const rawLevel = levelOf(block)
    if (rawLevel !== null) while (open.length > 0 && open.at(-1)!.rawLevel >= rawLevel) open.pop()
    const parent = open.at(-1)?.index ?? -1
    const level = parent === -1 ? 0 : points[parent]!.level + 1
    points.push({key, parent, level, content: contentOf(block)})
    if (rawLevel !== null) open.push({index: points.length - 1, rawLevel})
  }
  if (options.topMarker === 'number') numberTheTop(points)
  countOrdinals(points)
  return points
}

type Block = NonNullable<Points | SpeakerNotes>[number]
type TextBlock = Extract<Block, {_type: 'block'}>

function levelOf(block: Block): number | null {
  if (block._type !== 'block') return null
  if (typeof block.level === 'number') return block.level
  return block.listItem === undefined ? 0 : 1
}

/** An empty line between paragraphs, or an empty point with nothing beneath it. */
function isBlankLeaf(block: Block, next: Block | undefined): boolean {
  if (block._type !== 'block' || plainText(runsOf(block)).trim() !== '') return false
  return next === undefined || (levelOf(next) ?? 0) <= (levelOf(block) ?? 0)
}

function contentOf(block: Block): PointContent {
  if (block._type === 'block') {
    const marker = block.listItem ?? 'none'
    return {
      type: 'text',
      runs: runsOf(block),
      marker: marker === 'bullet' || marker === 'number' ? marker : 'none',
      ordinal: 0,
    }
  }
  if (block._type === 'verbatim')
    return {type: 'verbatim', text: block.text ?? '', language: block.language ?? null}
  const unknown: {_type?: unknown} = block
  return {
    type: 'unknown',
    name: typeof unknown._type === 'string' ? unknown._type : 'nameless',
    dump: JSON.stringify(block, null, 2),
  }
}

function runsOf(block: TextBlock): Run[] {
  const spans = (block.children ?? []).filter(({text}) => (text ?? '') !== '')
  const widest = spans.length === 1 ? widestAlone : widestAmongWords
  return spans.map((span) => {
    const names = span.marks ?? []
    const link = block.markDefs?.find((definition) => names.includes(definition._key))
    const text = span.text ?? ''
    const own = names.flatMap((name) => marks[name] ?? [])
    if (own.includes('math') && text.trim() !== '') return formulaRun(text, widest)
    return {text, marks: own.filter((mark) => mark !== 'math'), href: safeAddress(link?.href)}
  })
}

/** One that is wider than any column is shown as its source, which can be broken. */
const formulaRun = (text: string, widest: number): Run => ({
  text,
  marks: [formulaWidth(text, 24) > widest ? 'code' : 'math'],
  href: null,
})
const widestAmongWords = 520
const widestAlone = 850

const marks: Readonly<Record<string, Mark>> = Object.assign(Object.create(null), {
  strong: 'strong',
  em: 'em',
  code: 'code',
  'strike-through': 'strike',
  math: 'math',
})

function numberTheTop(points: FlatPoint[]): void {
  for (const {level, content} of points)
    if (level === 0 && content.type === 'text' && content.marker === 'bullet')
      content.marker = 'number'
}

function countOrdinals(points: FlatPoint[]): void {
  const counts = new Map<number, number>()
  for (const {parent, content} of points) {
    if (content.type !== 'text') continue
    const ordinal = content.marker === 'number' ? (counts.get(parent) ?? 0) + 1 : 0
    counts.set(parent, ordinal)
    content.ordinal = ordinal
  }
}
