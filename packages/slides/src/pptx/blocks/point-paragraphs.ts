import {markerWidth, pointGap, pointLeading, verbatim, type PointSizes} from '../../metrics.ts'
import type {PointNode} from '../../plan/deck-plan.ts'
import {tagOf} from '../../points/tag.ts'
import {formulaText} from '../../text/formula.ts'
import type {Run} from '../../text/runs.ts'
import type {Color, Marker, Paragraph, TextRun} from '../shapes.ts'
import {codeRuns} from './code-runs.ts'
import type {BlockScope} from './drawn.ts'

export type PointLook = {
  sizes: PointSizes
  /** The column of a marker at the first level; deeper ones are as the deck has them. */
  marker?: number
  /** The first level stands apart: as headings of branches do. */
  isBold?: boolean
  /** Lines between the first-level points take room of their own. */
  isRuled?: boolean
  bullet?: string
  tone?: Color
}

/** Space above the first paragraph of a box is not kept by Office, so boxes begin beneath it. */
export const firstGap = (sizes: PointSizes): number => pointGap(0, sizes)

/** Points as paragraphs of one box, with Office's own bullets, numbers and levels. */
export function pointParagraphs(
  nodes: readonly PointNode[],
  look: PointLook,
  scope: BlockScope,
): Paragraph[] {
  return nodes.flatMap((node, place) =>
    pointOf(node, {place, siblings: nodes, left: 0}, look, scope),
  )
}

type Place = {place: number; siblings: readonly PointNode[]; left: number}

function pointOf(
  node: PointNode,
  {place, siblings, left}: Place,
  look: PointLook,
  scope: BlockScope,
): Paragraph[] {
  const marker = markerOf(node, siblings, place, look, scope)
  const hanging = hasMarker(node)
    ? node.level === 0
      ? (look.marker ?? markerWidth(0))
      : markerWidth(node.level)
    : 0
  const text = left + hanging
  const own = contents[node.content.type](node as never, {
    look,
    scope,
    text,
    hanging,
    place,
    marker,
  })
  const beneath = node.children.flatMap((child, at) =>
    pointOf(child, {place: at, siblings: node.children, left: text}, look, scope),
  )
  return [...own, ...beneath]
}

type Setting = {
  look: PointLook
  scope: BlockScope
  text: number
  hanging: number
  place: number
  marker: Marker | undefined
}
type NodeOf<Type extends PointNode['content']['type']> = PointNode & {
  content: Extract<PointNode['content'], {type: Type}>
}

const contents: {
  readonly [Type in PointNode['content']['type']]: (
    node: NodeOf<Type>,
    setting: Setting,
  ) => Paragraph[]
} = {
  text: (node, setting) => {
    const {look, scope, text, hanging, marker} = setting
    const level = Math.min(node.level, 2)
    const size = look.sizes[level]!
    const isHeading = level === 0 && look.isBold === true
    return [
      {
        runs: taggedRuns(
          node.content.runs,
          {size, color: level === 2 ? scope.palette.soft : scope.palette.ink, isHeading},
          scope,
        ),
        line: Math.ceil(size * (isHeading ? 1.16 : pointLeading)),
        before: gapOf(node, setting),
        left: text,
        hanging: marker === undefined ? 0 : hanging,
        level: node.level,
        ...(marker && {marker}),
      },
    ]
  },
  verbatim: ({content}, {scope, text}) =>
    lines(codeRuns(content.text.replace(/\n$/, ''), content.language, verbatim.size, scope), text),
  unknown: ({content}, {scope, text}) =>
    lines(codeRuns(content.dump, null, verbatim.size, scope), text),
  elsewhere: () => [],
}

const lines = (list: readonly TextRun[][], left: number): Paragraph[] =>
  list.map((runs, place) => ({
    runs,
    line: Math.ceil(verbatim.size * verbatim.leading),
    left,
    isCode: true,
    ...(place === 0 && {before: verbatim.padding / 2}),
  }))

function gapOf(node: PointNode, {look, place}: Setting): number {
  const gap = pointGap(node.level, look.sizes)
  if (node.level > 0) return gap
  return look.isRuled === true && place > 0 ? 2 * gap + 1 : gap
}

const hasMarker = ({content}: PointNode): boolean =>
  (content.type === 'text' || content.type === 'elsewhere') && content.marker !== 'none'

const characters = ['■', '–', '·'] as const

function markerOf(
  {content, level, rest}: PointNode,
  siblings: readonly PointNode[],
  place: number,
  look: PointLook,
  {palette}: BlockScope,
): Marker | undefined {
  if (content.type !== 'text' || content.marker === 'none' || rest) return undefined
  const color = level >= 2 ? palette.soft : (look.tone ?? palette.accent)
  if (content.marker === 'bullet') {
    const character = level === 0 && look.bullet ? look.bullet : characters[Math.min(level, 2)]!
    return {type: 'bullet', character, color}
  }
  // Office counts on by itself from the first number of a list.
  return {type: 'number', start: content.ordinal - runLength(siblings, place), color}
}

/** How many numbered ones stand right before. */
function runLength(siblings: readonly PointNode[], place: number): number {
  let count = 0
  for (let at = place - 1; at >= 0; at -= 1) {
    const {content, rest} = siblings[at]!
    if (content.type !== 'text' || content.marker !== 'number' || rest) break
    count += 1
  }
  return count
}

type RunLook = {size: number; color: Color; isHeading?: boolean}

/** The word that says what kind of point it is stands apart. */
function taggedRuns(runs: readonly Run[], look: RunLook, {palette}: BlockScope): TextRun[] {
  const found = tagOf(runs)
  if (found === null) return runsOf(runs, look)
  const color = found.isTrouble ? palette.trouble : palette.accent
  return [
    {text: found.word, size: look.size * 0.74, face: 'label', color},
    ...runsOf(found.rest, look),
  ]
}

export function runsOf(runs: readonly Run[], {size, color, isHeading = false}: RunLook): TextRun[] {
  return runs.map(({text, marks, href}) => {
    const isCode = marks.includes('code')
    const isFormula = marks.includes('math')
    return {
      text: isFormula ? formulaText(text) : text,
      size: isCode ? size * 0.94 : size,
      face: isCode ? ('mono' as const) : isHeading ? ('display' as const) : ('text' as const),
      color,
      bold: isHeading || marks.includes('strong'),
      italic: isFormula || marks.includes('em'),
      strike: marks.includes('strike'),
      href,
    }
  })
}
