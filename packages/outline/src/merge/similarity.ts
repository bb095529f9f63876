import type {Block} from '../outline.ts'

/** From 0, nothing in common, to 1: by their texts, or by what is nested beneath them. */
export function similarity(one: Block, other: Block): number {
  if ((one.kind === 'comment') !== (other.kind === 'comment')) return 0
  const own = likeness(one.text, other.text)
  if (one.children.length === 0 || other.children.length === 0) return own
  const nested = overlap(textsOf(one), textsOf(other))
  return Math.max(own, nested)
}

/** From 0, nothing in common, to 1. */
export const likeness = (one: string, other: string): number =>
  overlap(pairsOf(one), pairsOf(other))

function overlap(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const counts = new Map<string, number>()
  for (const each of one) counts.set(each, (counts.get(each) ?? 0) + 1)
  let common = 0
  for (const each of other) {
    const left = counts.get(each) ?? 0
    if (left > 0) common++
    counts.set(each, left - 1)
  }
  return (2 * common) / (one.length + other.length)
}

function pairsOf(text: string): string[] {
  const plain = text.slice(0, 400).toLowerCase().replace(/\s+/g, ' ')
  return plain.length < 2
    ? [plain]
    : Array.from({length: plain.length - 1}, (_, at) => plain.slice(at, at + 2))
}

const textsOf = (block: Block) => block.children.slice(0, 100).map(({text}) => text)
