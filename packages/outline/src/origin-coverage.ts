import type {AnySlide} from '@rostrum/schema'
import {parseOutline} from './parse/parse-outline.ts'

/** A talk as far as its notes are held against it. */
export interface ImportedTalk {
  origin?: {text?: string | null; keys?: readonly string[] | null} | null
  /** A reference that leads nowhere is null. */
  sections?: readonly ({_id: string; slides?: readonly AnySlide[] | null} | null)[] | null
}

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
  /** Those that stand on no slide and in no note, in the order of the notes. */
  left: NotePoint[]
}

type Block = ReturnType<typeof parseOutline>['outline']['blocks'][number]

/** Which points of the imported notes stand somewhere in the talk. Undefined: it has no notes. */
export function originCoverage({origin, sections}: ImportedTalk): Coverage | undefined {
  const text = origin?.text
  if (!text) return undefined
  const keys = origin.keys ?? []
  const ids = (sections ?? []).flatMap((section) => section?._id ?? [])
  const present = new Set((sections ?? []).flatMap((section) => keysIn(section)))
  const said = spokenBySlide(sections)
  const {blocks} = parseOutline(text).outline
  // Comments are said, not shown; the one heading above all others is the title of the talk.
  const tops = blocks.filter(({depth}) => depth === 1)
  const points = inOrder(blocks)
    .map(({block, above}, at) => ({block, key: keys[at], above}))
    .flatMap(({block, key, above}) =>
      key === undefined || block.kind === 'comment' || (tops.length === 1 && block === tops[0])
        ? []
        : [{block, key, slides: above.map((at) => keys[at] ?? '')}],
    )
  const stands = ({block, key, slides}: (typeof points)[number]) =>
    present.has(key) ||
    ids.some((id) => id.endsWith(`-${key}`)) ||
    saysIt(wordsOf(block.text), slides, said)
  const left = points.filter((point) => !stands(point))
  return {
    covered: points.length - left.length,
    total: points.length,
    left: left.map(({block, key}) => ({key, text: block.text.trim(), line: block.line})),
  }
}

/** The order of `origin.keys`: each block, then what is nested beneath it; with the places of those above. */
function inOrder(blocks: readonly Block[]): {block: Block; above: number[]}[] {
  const found: {block: Block; above: number[]}[] = []
  const add = (block: Block, above: number[]) => {
    const at = found.push({block, above}) - 1
    for (const child of block.children) add(child, [...above, at])
  }
  for (const block of blocks) add(block, [])
  return found
}

/** The words of each slide, in order, by its key. */
function spokenBySlide(sections: ImportedTalk['sections']): ReadonlyMap<string, string> {
  const slides = (sections ?? []).flatMap((section) => section?.slides ?? [])
  return new Map(slides.map((slide) => [slide._key, wordsOf(textsIn(slide).join(' '))]))
}

/**
 * A slide that became another kind has its points without their keys: the slides that stand above a
 * point in the notes are asked for its words; all slides are, unless the words are too few to tell.
 */
function saysIt(
  words: string,
  slides: readonly string[],
  said: ReadonlyMap<string, string>,
): boolean {
  const own = slides.flatMap((key) => said.get(key) ?? [])
  const asked = words.split(' ').length < tellingWords ? own : [...said.values()]
  return words !== '' && asked.some((spoken) => ` ${spoken} `.includes(` ${words} `))
}

const tellingWords = 3

const wordsOf = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name.startsWith('_') ? [] : textsIn(inner),
  )
}

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (typeof value !== 'object' || value === null) return []
  const own = '_key' in value && typeof value._key === 'string' ? [value._key] : []
  return [...own, ...Object.values(value).flatMap(keysIn)]
}
