import {parseOutline} from '@rostrum/outline'
import type {TalkContent} from './talk-content.ts'

export interface NotePoint {
  key: string
  text: string
  /** Counted from 1, in the notes. */
  line: number
}

export interface Coverage {
  /** Points of the notes that stand in the talk, of all there are. */
  covered: number
  total: number
  /** Those that stand in no slide, in the order of the notes. */
  left: NotePoint[]
}

type Block = ReturnType<typeof parseOutline>['outline']['blocks'][number]

/** Which points of the imported notes stand somewhere in the talk. Undefined: it has no notes. */
export function originCoverage({origin, sections}: TalkContent): Coverage | undefined {
  const text = origin?.text
  if (!text) return undefined
  const keys = origin.keys ?? []
  const ids = (sections ?? []).flatMap((section) => section?._id ?? [])
  const present = new Set((sections ?? []).flatMap((section) => keysIn(section)))
  const {blocks} = parseOutline(text).outline
  // Comments are said, not shown; the one heading above all others is the title of the talk.
  const tops = blocks.filter(({depth}) => depth === 1)
  const points = inOrder(blocks)
    .map((block, at) => ({block, key: keys[at]}))
    .flatMap(({block, key}) =>
      key === undefined || block.kind === 'comment' || (tops.length === 1 && block === tops[0])
        ? []
        : [{block, key}],
    )
  const left = points.filter(
    ({key}) => !present.has(key) && !ids.some((id) => id.endsWith(`-${key}`)),
  )
  return {
    covered: points.length - left.length,
    total: points.length,
    left: left.map(({block, key}) => ({key, text: block.text.trim(), line: block.line})),
  }
}

/** The order of `origin.keys`: each block, then what is nested beneath it. */
const inOrder = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...inOrder(block.children)])

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (typeof value !== 'object' || value === null) return []
  const own = '_key' in value && typeof value._key === 'string' ? [value._key] : []
  return [...own, ...Object.values(value).flatMap(keysIn)]
}
