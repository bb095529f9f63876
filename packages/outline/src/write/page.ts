import type {Block} from '../outline.ts'
import {isBlank} from '../parse/lines.ts'
import {isRule} from '../parse/recognise.ts'
import type {Base} from './base.ts'
import type {Written} from './canonical.ts'
import {movedLines} from './source.ts'

/** Lines of notes, and the keys of the blocks that they will be read as. */
export type WrittenBlocks = {
  lines: string[]
  keys: string[]
  /** Are these all lines of the notes, as they came? */
  isWhole: boolean
}

type Manner = {shift: number; isUnmoved: boolean; noRule?: boolean}

const openingPlace = -1

/** Collects lines: new ones, and ones of the notes with what stood between them. */
export function pageFor(base: Base | undefined) {
  const lines: string[] = []
  const keys: string[] = []
  let place: number | undefined = openingPlace
  let last: Written['kind'] | undefined
  let isWhole = base !== undefined
  const first = base?.outline.frontMatter?.lines ?? 0
  const endOf = (at: number) => (at === openingPlace ? first : base!.blocks[at]!.end - 1)
  const between = (at: number) =>
    base!.outline.lines.slice(endOf(at - 1), base!.blocks[at]!.line - 1)
  /** Does the block at this place follow what was written last, as it did in the notes? */
  const follows = (at: number) => place === at - 1

  return {follows, source, fresh, rule, finish}

  /** Empty points and the like stay where all stays as it was, rules where they are wanted. */
  function source(at: number, block: Block, {shift, isUnmoved, noRule}: Manner) {
    const before = between(at)
    const lead = before.filter(
      (line) => isBlank(line) || (isRule(line.trim()) ? !noRule : isUnmoved && follows(at)),
    )
    const isAsBefore = follows(at) && lead.length === before.length
    if (!isAsBefore) separate(lead.some((line) => !isBlank(line)) ? 'other' : kindOf(block), lead)
    if (!isAsBefore || shift !== 0) isWhole = false
    lines.push(...lead, ...movedLines(base!, block, shift))
    keys.push(base!.keyAt(at))
    place = at
    last = kindOf(block)
  }

  function fresh({kind, lines: own}: Written, key: string, indent: number) {
    isWhole = false
    separate(kind, [])
    lines.push(...own.map((line) => (line === '' ? line : ' '.repeat(indent) + line)))
    keys.push(key)
    place = undefined
    last = kind
  }

  /** A rule, if none stands before the block at this place anyway. */
  function rule(at?: number) {
    if (at !== undefined && between(at).some((line) => isRule(line.trim()))) return
    isWhole = false
    lines.push('', '---', '')
    place = undefined
    last = undefined
  }

  function separate(kind: Written['kind'], lead: readonly string[]) {
    const previous = lines.at(-1)
    if (previous === undefined || isBlank(previous) || (lead.length > 0 && isBlank(lead[0]))) return
    if (kind !== 'item' || last !== 'item') lines.push('')
  }

  function finish(): WrittenBlocks {
    const isLast = base !== undefined && place === base.blocks.length - 1
    if (isLast) lines.push(...base.outline.lines.slice(endOf(place!)))
    else if (base) lines.push('')
    return {lines, keys, isWhole: isWhole && isLast}
  }
}

const kindOf = (block: Block): Written['kind'] =>
  block.kind === 'item' ? 'item' : block.kind === 'heading' ? 'heading' : 'other'
