import type {Block} from '../outline.ts'
import {dedent, isBlank, measure} from '../parse/lines.ts'
import type {Base} from './base.ts'
import type {Site} from './site.ts'

/**
 * How far the lines of a block have to move to mean the same at another site; nothing if they
 * cannot. Where `follows`, nothing stands between it and what was before it in the notes.
 */
export function shiftTo(
  site: Site,
  block: Block,
  base: Base,
  follows: boolean,
): number | undefined {
  if (block.depth !== undefined) {
    const fits = !site.inItem && block.depth > site.depth && block.depth <= (site.heading ?? 6)
    return fits ? 0 : undefined
  }
  if (site.heading !== undefined) return undefined
  if (isIndentedCode(base, block)) {
    return site.inItem || site.item !== undefined ? undefined : 0
  }
  const beside = site.item === undefined ? Infinity : site.item + 1
  const mayBeCode = !follows && site.item === undefined && !site.inItem && block.kind !== 'item'
  const most = mayBeCode ? 3 : beside
  if (block.indent >= site.least && block.indent <= most) return 0
  if (ownLine(base, block).startsWith('#') || isWrapped(block)) return undefined
  const target = site.item !== undefined && site.item >= site.least ? site.item : site.least
  return target - block.indent
}

const isWrapped = (block: Block) => block.kind === 'paragraph' && block.end - block.line > 1

const isIndentedCode = (base: Base, block: Block) =>
  block.kind === 'code' && !/^(\S+\s+)?(`{3}|~{3})/.test(ownLine(base, block))

const ownLine = (base: Base, block: Block) => measure(base.outline.lines[block.line - 1]!).body

export function moved(line: string, shift: number): string {
  if (shift === 0 || isBlank(line)) return line
  return shift > 0 ? ' '.repeat(shift) + line : dedent(line, -shift)
}

/** The marker that an item of the notes was written with. */
export function markerOf(base: Base, block: Block): {marker: string; ordinal?: number} | undefined {
  const marker = /^([-*+•◦▪‣●]|\d{1,9}[.)])\s+/.exec(ownLine(base, block))?.[0]
  if (block.kind !== 'item' || !marker || marker.includes('\t')) return undefined
  return {marker, ...(block.ordinal === undefined ? {} : {ordinal: block.ordinal})}
}
