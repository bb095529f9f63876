import {hasText} from '../documents/shape.ts'
import type {Block} from '../outline.ts'
import {dedent, isBlank, measure} from '../parse/lines.ts'
import type {Base} from './base.ts'
import type {Site} from './site.ts'

/**
 * How far the lines of a block have to move to mean the same at another site; nothing if they
 * cannot.
 */
export function shiftTo(site: Site, block: Block, base: Base): number | undefined {
  if (block.depth !== undefined) {
    if (site.noHeadings) return undefined
    const fits = !site.inItem && block.depth > site.depth && block.depth <= (site.heading ?? 6)
    return fits ? -measure(base.outline.lines[block.line - 1]!).indent : undefined
  }
  if (site.heading !== undefined || ownLine(base, block).startsWith('#')) return undefined
  if (isIndentedCode(base, block)) {
    return site.inItem || site.item !== undefined ? undefined : 0
  }
  if (block.kind === 'paragraph' && hasUnderline(base, block)) return undefined
  const beside = site.item === undefined ? Infinity : site.item + 1
  const mayBeCode = site.item === undefined && !site.inItem && block.kind !== 'item'
  const most = mayBeCode ? 3 : beside
  if (block.indent >= site.least && block.indent <= most) return 0
  if (isWrapped(block)) return undefined
  const target = site.item !== undefined && site.item >= site.least ? site.item : site.least
  return target - block.indent
}

const isWrapped = (block: Block) => block.kind === 'paragraph' && block.end - block.line > 1

/** Beneath an item a line of = or - is text; elsewhere it makes a heading of what is above it. */
const hasUnderline = (base: Base, block: Block) =>
  ownLines(base, block).some((line) => /^(=+|-{2,})\s*$/.test(line.trim()))

/** Is it what it is only because of what comes later: nothing that ends it, or points? */
export const isOpenEnded = (base: Base, block: Block, site: Site): boolean =>
  (hasText(block) || isIndentedCode(base, block)) &&
  (ownLines(base, block).some((line) => unclosed.test(line)) ||
    (block.kind === 'paragraph' && block.indent > 3 && !site.inItem))

const unclosed = /^\s*(([-*+•◦▪‣●]|\d{1,9}[.)])\s+)?(`{3}|~{3}|<!--(?!.*-->)|\$\$\s*$)/

const isIndentedCode = (base: Base, block: Block) =>
  block.kind === 'code' && !/^(\S+\s+)?(`{3}|~{3})/.test(ownLine(base, block))

const ownLines = ({outline}: Base, block: Block) =>
  outline.lines.slice(block.line - 1, block.end - 1)

const ownLine = (base: Base, block: Block) => measure(base.outline.lines[block.line - 1]!).body

/** The lines of a block, so much further in. */
export function movedLines(base: Base, block: Block, shift: number): string[] {
  const own = ownLines(base, block)
  if (shift === 0) return own
  const {indent} = measure(own[0]!)
  const lead = ' '.repeat(Math.max(0, indent + shift))
  return own.map((line) => (isBlank(line) ? line : lead + dedent(line, indent)))
}

/** The marker that an item of the notes was written with. */
export function markerOf(base: Base, block: Block): {marker: string; ordinal?: number} | undefined {
  const marker = /^([-*+•◦▪‣●]|\d{1,9}[.)])\s+/.exec(ownLine(base, block))?.[0]
  if (block.kind !== 'item' || !marker || marker.includes('\t')) return undefined
  return {marker, ...(block.ordinal === undefined ? {} : {ordinal: block.ordinal})}
}
