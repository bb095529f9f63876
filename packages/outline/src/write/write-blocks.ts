import {hash} from '../documents/ids.ts'
import {isSingle} from '../documents/shape.ts'
import {headlineOf} from '../documents/slides.ts'
import {writeInline, writePlain} from '../inline/write-inline.ts'
import type {Base} from './base.ts'
import {canonical} from './canonical.ts'
import {hasContents, type Node} from './node.ts'
import {pageFor, type WrittenBlocks} from './page.ts'
import {says} from './says.ts'
import type {Site} from './site.ts'
import {isOpenEnded, markerOf, shiftTo} from './source.ts'

/** Writes what did not change with the lines that it came with, the rest in plain Markdown. */
export function writeBlocks(
  nodes: readonly Node[],
  base: Base | undefined,
  title?: string,
): WrittenBlocks {
  const written = writeWith(nodes, base, title, true)
  return written.isWhole ? written : writeWith(nodes, base, title, false)
}

/** Unless all stays as it was, other lines may end or change what the notes left open. */
function writeWith(
  nodes: readonly Node[],
  base: Base | undefined,
  title: string | undefined,
  isWhole: boolean,
): WrittenBlocks {
  const page = pageFor(base)
  const kept = keptComments(nodes)
  writeComments(-1, true, 0)
  writeTitle()
  const site: Site = {
    least: 0,
    depth: base?.title === undefined ? 0 : 1,
    inItem: false,
    unmoved: base?.title ?? outermost,
  }
  for (const node of nodes) write(node, site)
  return page.finish()

  function writeTitle() {
    if (!base || base.title === undefined || title === undefined) return
    const at = base.placeOf.get(base.title)!
    const block = base.blocks[at]!
    if (headlineOf(block) === title) page.source(at, block, {shift: 0, isUnmoved: true})
    else {
      const heading = canonical.heading(1, writePlain(title))
      page.fresh({kind: 'heading', lines: [heading]}, base.title, 0)
    }
    writeComments(at, true, 0)
  }

  function write(node: Node, site: Site): void {
    if (node.form === 'notes') return writeNotes(node, site)
    if (node.form === 'run') return writeRun(node, site)
    const {key} = node
    const at = base?.placeOf.get(key)
    const block = at === undefined ? undefined : base!.blocks[at]!
    const isSaid =
      at !== undefined &&
      block !== undefined &&
      says(block, node) &&
      !(site.isAlone && isLeaf(node) && isSingle(block)) &&
      (isWhole || !isOpenEnded(base!, block, site))
    const isUnmoved =
      isSaid &&
      page.follows(at) &&
      !(block.depth !== undefined && site.noHeadings) &&
      site.unmoved === (base!.parentOf.get(key) ?? outermost)
    if (!isUnmoved) delete site.unmoved
    const shift = isUnmoved ? 0 : isSaid ? shiftTo(site, block, base!) : undefined
    if (isSaid && shift !== undefined) {
      if ('apart' in node && node.apart) page.rule(at)
      const noRule = 'apart' in node && !node.apart
      page.source(at, block, {shift, isUnmoved, noRule})
      const {depth} = block
      const indent = block.indent + shift
      if (depth === undefined) {
        const nesting = block.kind === 'item' ? 2 : undefined
        enter({kind: 'other', indent, nesting, shift, unmoved: isUnmoved})
      } else enter({kind: 'heading', depth, shift, unmoved: isUnmoved})
      return
    }
    if (node.form !== 'headline' && site.heading !== undefined && !isHeadingLike(node)) {
      const held = {...node, key: hash(`${node.key}\nheld`)}
      write({form: 'headline', key: node.key, text: '', children: [held]}, site)
      return
    }
    if ('apart' in node && node.apart) page.rule()
    const isHeadline = node.form === 'headline'
    const staysHeading = block?.depth !== undefined && !site.inItem && isHeadline
    const wanted =
      site.heading ?? (staysHeading ? Math.max(block.depth!, site.depth + 1) : undefined)
    if (wanted !== undefined && (isHeadline || node.form === 'point')) {
      const depth = Math.min(6, wanted)
      const text = isHeadline ? writePlain(node.text, hasContents(node)) : writeInline(node.spans)
      page.fresh({kind: 'heading', lines: [canonical.heading(depth, text)]}, node.key, 0)
      enter({kind: 'heading', depth})
      return
    }
    const indent = site.item !== undefined && site.item >= site.least ? site.item : site.least
    const marker = block && base ? markerOf(base, block) : undefined
    const written = canonical.block(node, marker, block?.kind)
    page.fresh(written, node.key, indent)
    enter({kind: 'other', indent, nesting: written.nesting})

    function enter(as: Entry) {
      if (at !== undefined) writeComments(at, as.unmoved === true, as.shift ?? 0)
      const children = 'children' in node ? node.children : []
      const inSlide = node.form !== 'headline' || node.section !== true
      const shared = {
        isAlone: node.form === 'headline' && children.length === 1,
        noHeadings: inSlide && (site.noHeadings === true || hasProseAfterHeading(children)),
        ...(as.unmoved ? {unmoved: key} : {}),
      }
      const inner: Site =
        as.kind === 'heading'
          ? {least: 0, depth: as.depth, inItem: false, ...shared}
          : {least: as.indent + (as.nesting ?? 2), depth: site.depth, inItem: true, ...shared}
      for (const child of children) write(child, inner)
      if (inner.unmoved === undefined) delete site.unmoved
      delete site.item
      if (as.kind === 'heading') site.heading = as.depth
      else if (as.nesting !== undefined) site.item = as.indent
    }
  }

  function writeRun(run: Extract<Node, {form: 'run'}>, site: Site) {
    if (site.heading !== undefined && !run.members.every(isHeadingLike)) {
      write({form: 'headline', key: run.key, text: '', children: run.members}, site)
      return
    }
    const {noHeadings = false} = site
    site.noHeadings = noHeadings || hasProseAfterHeading(run.members)
    for (const member of run.members) write(member, site)
    site.noHeadings = noHeadings
  }

  function hasProseAfterHeading(children: readonly Node[]): boolean {
    const first = children.findIndex((child) => 'key' in child && wasHeading(child.key))
    return first >= 0 && children.slice(first + 1).some((child) => !isHeadingLike(child))
  }

  function wasHeading(key: string): boolean {
    const at = base?.placeOf.get(key)
    return at !== undefined && base!.blocks[at]!.depth !== undefined
  }

  function writeComments(after: number, isUnmoved: boolean, shift: number) {
    if (!base) return
    for (let at = after + 1; base.blocks[at]?.kind === 'comment'; at++) {
      if (kept.delete(base.keyAt(at)))
        page.source(at, base.blocks[at]!, {shift, isUnmoved: isUnmoved && isWhole})
    }
  }

  function writeNotes(node: Extract<Node, {form: 'notes'}>, site: Site) {
    if ('written' in node) {
      page.fresh({kind: 'other', lines: canonical.notes(node.written)}, node.key, site.least)
      return
    }
    for (const key of node.kept) {
      const at = base!.placeOf.get(key)!
      if (kept.delete(key)) page.source(at, base!.blocks[at]!, {shift: 0, isUnmoved: isWhole})
    }
  }
}

type Entry = {shift?: number; unmoved?: boolean} & (
  | {kind: 'heading'; depth: number}
  | {kind: 'other'; indent: number; nesting: number | undefined}
)

/** Around which there is nothing. */
const outermost = ''

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

const isLeaf = (node: Node) => node.form === 'point' && node.children.length === 0

/** Can it be written as a heading? */
const isHeadingLike = (node: Node): boolean => node.form === 'point' && node.ordinal === undefined
