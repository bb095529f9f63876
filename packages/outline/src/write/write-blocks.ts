import {hash} from '../documents/ids.ts'
import {headlineOf, singleOf} from '../documents/slides.ts'
import {pointOf} from '../documents/points.ts'
import {hasText} from '../documents/shape.ts'
import {isAlike, joinSpans, type Span} from '../inline/span.ts'
import {parseInline} from '../inline/parse-inline.ts'
import {writeInline, writePlain} from '../inline/write-inline.ts'
import {type Block, isBranch} from '../outline.ts'
import {dedent, isBlank, measure} from '../parse/lines.ts'
import {isRule} from '../parse/recognise.ts'
import {isSameContent} from '../same-content.ts'
import type {Base} from './base.ts'
import {canonical, type Written} from './canonical.ts'
import type {Node} from './node.ts'

/** Where something is written: beneath which heading or item, and after what. */
type Site = {
  /** The least indentation that belongs to the item around it; 0 outside of lists. */
  least: number
  /** The depth of the heading around it. */
  depth: number
  inItem: boolean
  /** Whether it is beneath a headline, where nothing makes a slide of its own. */
  inSlide?: boolean
  /** The indentation of the item before it, beside which it stands. */
  item?: number
  /** The depth of the heading before it, beside which it stands. */
  heading?: number
}

/** Lines of notes, and the keys of the blocks that they will be read as. */
export type WrittenBlocks = {lines: string[]; keys: string[]}

const openingPlace = -1

/** Writes what did not change with the lines that it came with, the rest in plain Markdown. */
export function writeBlocks(
  nodes: readonly Node[],
  base: Base | undefined,
  title?: string,
): WrittenBlocks {
  const lines: string[] = []
  const keys: string[] = []
  const kept = keptComments(nodes)
  let place: number | undefined = openingPlace
  let last: Written['kind'] | undefined

  const first = base ? (base.outline.frontMatter?.lines ?? 0) : 0
  const endOf = (at: number) => (at === openingPlace ? first : base!.blocks[at]!.end - 1)
  const between = (at: number) =>
    base!.outline.lines.slice(endOf(at - 1), base!.blocks[at]!.line - 1)

  writeComments(openingPlace, 0)
  writeTitle()
  const site: Site = {least: 0, depth: base?.title === undefined ? 0 : 1, inItem: false}
  for (const node of nodes) write(node, site)
  if (base && place === base.blocks.length - 1)
    lines.push(...base.outline.lines.slice(endOf(place)))
  return {lines, keys}

  function writeTitle() {
    if (!base || base.title === undefined || title === undefined) return
    const at = base.placeOf.get(base.title)!
    const block = base.blocks[at]!
    if (headlineOf(block) === title) writeSource(at, block, 0)
    else
      writeNew({kind: 'heading', lines: [canonical.heading(1, writePlain(title))]}, base.title, 0)
    writeComments(at, 0)
  }

  function write(node: Node, site: Site): void {
    if (node.form === 'notes') return writeNotes(node, site)
    if (node.form === 'run') {
      const isPlain = site.heading === undefined || node.members.every(isHeadingLike)
      if (isPlain) for (const member of node.members) write(member, site)
      else write({form: 'headline', key: node.key, text: '', children: node.members}, site)
      return
    }
    if (site.heading !== undefined && site.inSlide && isProse(node)) {
      return write(node, {least: 0, depth: site.heading, inItem: false})
    }
    const at = base?.placeOf.get(node.key)
    const block = at === undefined ? undefined : base!.blocks[at]!
    const source =
      at !== undefined && block && says(block, node)
        ? sourceSite(block, site, place === at - 1)
        : undefined
    if (source && at !== undefined && block) {
      const {shift} = source
      writeRule(node, at)
      writeSource(at, block, shift, 'apart' in node && !node.apart)
      enter(
        block.depth === undefined
          ? {kind: itemLike(block) ? 'item' : 'other', indent: block.indent + shift}
          : {kind: 'heading', depth: block.depth},
        shift,
      )
      return
    }
    if (node.form !== 'headline' && site.heading !== undefined && !isHeadingLike(node)) {
      const held = {...node, key: hash(`${node.key}\nheld`)}
      write({form: 'headline', key: node.key, text: '', children: [held]}, site)
      return
    }
    const isHeadline = node.form === 'headline'
    const wasHeading = block?.depth !== undefined && !site.inItem && isHeadline
    const depth = site.heading ?? (wasHeading ? Math.max(block.depth!, site.depth + 1) : undefined)
    if (depth !== undefined && (isHeadline || node.form === 'point')) {
      const text = isHeadline ? writePlain(node.text) : writeInline(node.spans)
      writeRule(node)
      writeNew({kind: 'heading', lines: [canonical.heading(Math.min(6, depth), text)]}, node.key, 0)
      enter({kind: 'heading', depth: Math.min(6, depth)}, 0)
      return
    }
    const indent = site.item !== undefined && site.item >= site.least ? site.item : site.least
    const written = canonical.block(
      node,
      block && base ? markerOf(base, block) : undefined,
      block?.kind,
    )
    writeRule(node)
    writeNew(written, node.key, indent)
    enter({kind: written.kind, indent}, 0)

    function enter(as: {kind: Written['kind']; indent?: number; depth?: number}, shift: number) {
      if (at !== undefined) writeComments(at, shift)
      const {indent = 0, depth} = as
      const inSlide = node.form !== 'headline' || node.section !== true
      const inner: Site =
        depth === undefined
          ? {least: indent + 2, depth: site.depth, inItem: true, inSlide}
          : {least: 0, depth, inItem: false, inSlide}
      if ('children' in node) for (const child of node.children) write(child, inner)
      if (depth !== undefined) {
        site.heading = depth
        delete site.item
      } else if (as.kind === 'item') site.item = indent
      else delete site.item
    }
  }

  /** How far the lines of a block have to move to mean the same here; nothing if they cannot. */
  function sourceSite(block: Block, site: Site, follows: boolean): {shift: number} | undefined {
    if (block.depth !== undefined) {
      const fits = !site.inItem && block.depth > site.depth && block.depth <= (site.heading ?? 6)
      return fits ? {shift: 0} : undefined
    }
    if (site.heading !== undefined) return undefined
    if (isIndentedCode(block)) {
      return site.inItem || site.item !== undefined ? undefined : {shift: 0}
    }
    const beside = site.item === undefined ? Infinity : site.item + 1
    const mayBeCode = !follows && site.item === undefined && !site.inItem && !itemLike(block)
    const most = mayBeCode ? 3 : beside
    if (block.indent >= site.least && block.indent <= most) return {shift: 0}
    if (ownLine(block).startsWith('#') || isWrapped(block)) return undefined
    const target = site.item !== undefined && site.item >= site.least ? site.item : site.least
    return {shift: target - block.indent}
  }

  function isWrapped(block: Block) {
    return block.kind === 'paragraph' && block.end - block.line > 1
  }

  function isIndentedCode(block: Block) {
    return block.kind === 'code' && !/^(\S+\s+)?(`{3}|~{3})/.test(ownLine(block))
  }

  function ownLine(block: Block) {
    return measure(base!.outline.lines[block.line - 1]!).body
  }

  function writeSource(at: number, block: Block, shift: number, noRule = false) {
    const follows = place === at - 1
    const lead = between(at).filter(
      (line) => isBlank(line) || (isRule(line.trim()) ? !noRule : follows),
    )
    const own = base!.outline.lines.slice(block.line - 1, block.end - 1)
    if (!follows) separate(lead.some((line) => !isBlank(line)) ? 'other' : kindOf(block), lead)
    lines.push(...lead, ...own.map((line) => moved(line, shift)))
    keys.push(base!.keyAt(at))
    place = at
    last = kindOf(block)
  }

  function writeNew({kind, lines: own}: Written, key: string, indent: number) {
    separate(kind, [])
    lines.push(...own.map((line) => (line === '' ? line : ' '.repeat(indent) + line)))
    keys.push(key)
    place = undefined
    last = kind
  }

  function writeRule(node: Node, at?: number) {
    if (!('apart' in node) || !node.apart) return
    if (at !== undefined && between(at).some((line) => isRule(line.trim()))) return
    lines.push('', '---', '')
    place = undefined
    last = undefined
  }

  function separate(kind: Written['kind'], lead: readonly string[]) {
    const previous = lines.at(-1)
    if (previous === undefined || isBlank(previous) || (lead.length > 0 && isBlank(lead[0]))) return
    if (kind !== 'item' || last !== 'item') lines.push('')
  }

  function writeComments(after: number, shift: number) {
    if (!base) return
    for (let at = after + 1; base.blocks[at]?.kind === 'comment'; at++) {
      const key = base.keyAt(at)
      if (!kept.delete(key)) continue
      writeSource(at, base.blocks[at]!, shift)
    }
  }

  function writeNotes(node: Extract<Node, {form: 'notes'}>, site: Site) {
    if ('written' in node) {
      writeNew({kind: 'other', lines: canonical.notes(node.written)}, node.key, site.least)
      return
    }
    for (const key of node.kept) {
      const at = base!.placeOf.get(key)!
      if (kept.delete(key)) writeSource(at, base!.blocks[at]!, 0)
    }
  }
}

function keptComments(nodes: readonly Node[]): Set<string> {
  const kept = new Set<string>()
  const visit = (node: Node) => {
    if (node.form === 'notes' && 'kept' in node) for (const key of node.kept) kept.add(key)
    if ('children' in node) node.children.forEach(visit)
    if (node.form === 'run') node.members.forEach(visit)
  }
  nodes.forEach(visit)
  return kept
}

const itemLike = (block: Block) => block.kind === 'item'

const isProse = (node: Node) => node.form === 'paragraph' || node.form === 'verbatim'

/** Can it be written as a heading? */
const isHeadingLike = (node: Node): boolean => node.form === 'point' && node.ordinal === undefined

const kindOf = (block: Block): Written['kind'] =>
  block.kind === 'item' ? 'item' : block.kind === 'heading' ? 'heading' : 'other'

function moved(line: string, shift: number): string {
  if (shift === 0 || isBlank(line)) return line
  return shift > 0 ? ' '.repeat(shift) + line : dedent(line, -shift)
}

function markerOf(base: Base, block: Block): {marker: string; ordinal?: number} | undefined {
  const {body} = measure(base.outline.lines[block.line - 1]!)
  const marker = /^([-*+•◦▪‣●]|\d{1,9}[.)])\s+/.exec(body)?.[0]
  if (block.kind !== 'item' || !marker || marker.includes('\t')) return undefined
  return {marker, ...(block.ordinal === undefined ? {} : {ordinal: block.ordinal})}
}

function says(block: Block, node: Exclude<Node, {form: 'notes' | 'run'}>): boolean {
  if (node.form === 'headline') {
    return (
      hasText(block) &&
      headlineOf(block) === node.text &&
      block.ordinal === node.ordinal &&
      (block.kind !== 'paragraph' || node.children.every((child) => child.form === 'notes'))
    )
  }
  if (node.form === 'point') {
    const isNumber = block.ordinal !== undefined
    return (
      hasText(block) &&
      block.kind !== 'paragraph' &&
      isNumber === (node.ordinal !== undefined) &&
      isSame(block, node.spans)
    )
  }
  if (node.form === 'paragraph') return block.kind === 'paragraph' && isSame(block, node.spans)
  if (node.form === 'verbatim')
    return !hasText(block) && isSameContent(pointOf(block, node.key, 1), node.point)
  if (isBranch(block)) return false
  const single = singleOf(block)
  return (
    single !== undefined &&
    (node.held === true || block.ordinal === node.ordinal) &&
    [...contentFields].every((field) =>
      isSameContent(fieldOf(single, field), fieldOf(node.slide, field)),
    )
  )
}

const contentFields = [
  '_type',
  'code',
  'language',
  'filename',
  'quote',
  'attribution',
  'alt',
  'caption',
  'location',
]
const fieldOf = (value: object, field: string) => (value as Record<string, unknown>)[field]

function isSame(block: Block, spans: readonly Span[]): boolean {
  const [own, other] = [parseInline(block.text), joinSpans(spans)]
  return (
    own.length === other.length &&
    own.every((span, at) => span.text === other[at]!.text && isAlike(span, other[at]!))
  )
}
