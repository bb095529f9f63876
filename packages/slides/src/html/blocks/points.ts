import {markerWidth, pointGap, pointScale, type PointSizes} from '../../metrics.ts'
import type {PointNode, PointsBlock} from '../../plan/deck-plan.ts'
import {tagOf} from '../../points/tag.ts'
import type {Run} from '../../text/runs.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'
import {renderRuns} from '../runs.ts'
import {renderVerbatim} from './verbatim.ts'

export function renderPoints(block: PointsBlock, scope: SlideScope): Html {
  const [first, second, deeper] = block.sizes
  const crumb =
    block.breadcrumb === null
      ? null
      : html`<p class="breadcrumb" aria-hidden="true">${block.breadcrumb}</p>`
  const rows = Math.ceil(block.points.length / block.columns)
  const style = html`--columns:${block.columns};--rows:${rows};--size-0:${first}px;--size-1:${second}px;--size-2:${deeper}px`
  return html`<div class="points" data-arrangement="${block.arrangement}" style="${style}">
    ${crumb}${renderPointLists(block.points, scope)}
  </div>`
}

/** Neighbours with the same marker form a list; text without a marker stands as a paragraph. */
export function renderPointLists(
  nodes: readonly PointNode[],
  scope: SlideScope,
  sizes: PointSizes = pointScale.paged,
): Html[] {
  const lists: Html[] = []
  for (let from = 0; from < nodes.length;) {
    const marker = markerOf(nodes[from]!)
    let to = from + 1
    while (to < nodes.length && markerOf(nodes[to]!) === marker) to += 1
    const items = nodes.slice(from, to)
    lists.push(listTags[marker](items, scope, sizes))
    from = to
  }
  return lists
}

type Marker = 'bullet' | 'number' | 'none'

const listTags: {
  readonly [M in Marker]: (nodes: PointNode[], scope: SlideScope, sizes: PointSizes) => Html
} = {
  bullet: (nodes, scope, sizes) =>
    html`<ul>
      ${nodes.map((node) => item(node, scope, sizes))}
    </ul>`,
  number: (nodes, scope, sizes) =>
    html`<ol start="${ordinalOf(nodes[0]!)}">
      ${nodes.map((node) => item(node, scope, sizes))}
    </ol>`,
  none: (nodes, scope, sizes) => html`${nodes.map((node) => paragraph(node, scope, sizes))}`,
}

function item(node: PointNode, scope: SlideScope, sizes: PointSizes): Html {
  const state = node.content.type === 'elsewhere' ? 'elsewhere' : node.rest ? 'rest' : 'whole'
  return html`<li
    class="point${scope.reveal && node.level === 0 ? ' fragment' : ''}"
    data-state="${state}"
    data-level="${Math.min(node.level, 2)}"
    ${value(node)}
    style="${measures(node, sizes)}"
  >
    ${marker(node)}
    <div class="content">
      ${content(node, scope)}${renderPointLists(node.children, scope, sizes)}
    </div>
  </li>`
}

function paragraph(node: PointNode, scope: SlideScope, sizes: PointSizes): Html {
  return html`<div
    class="point plain"
    data-level="${Math.min(node.level, 2)}"
    style="${measures(node, sizes)}"
  >
    <div class="content">
      ${content(node, scope)}${renderPointLists(node.children, scope, sizes)}
    </div>
  </div>`
}

const measures = ({level}: PointNode, sizes: PointSizes): Html =>
  html`--marker:${markerWidth(level)}px;--gap:${pointGap(level, sizes)}px`

function value(node: PointNode): Html | null {
  return markerOf(node) === 'number' ? html` value="${ordinalOf(node)}"` : null
}

function marker(node: PointNode): Html {
  const isShown = node.content.type !== 'elsewhere' && !node.rest
  const text = isShown && markerOf(node) === 'number' ? String(ordinalOf(node)) : ''
  return html`<span class="marker" aria-hidden="true">${text}</span>`
}

type Content = PointNode['content']
type ContentOf<Type extends Content['type']> = Extract<Content, {type: Type}>

const contents: {
  readonly [Type in Content['type']]: (content: ContentOf<Type>, scope: SlideScope) => Html | null
} = {
  text: ({runs}, scope) => html`<p>${tagged(runs, scope)}</p>`,
  verbatim: ({text, language}, scope) => renderVerbatim(text, language, scope),
  unknown: ({dump, name}) =>
    html`<div class="unknown" role="note" aria-label="${name}">
      <pre tabindex="0">${dump}</pre>
    </div>`,
  elsewhere: () => null,
}

function content(node: PointNode, scope: SlideScope): Html | null {
  const render = contents[node.content.type] as (content: Content, scope: SlideScope) => Html | null
  return render(node.content, scope)
}

function tagged(runs: readonly Run[], scope: SlideScope): Html[] {
  const found = tagOf(runs)
  if (found === null) return renderRuns(runs, scope)
  const tone = found.isTrouble ? 'trouble' : 'plain'
  return [
    html`<span class="tag" data-tone="${tone}">${found.word}</span>`,
    ...renderRuns(found.rest, scope, false),
  ]
}

function markerOf({content}: PointNode): Marker {
  return content.type === 'text' || content.type === 'elsewhere' ? content.marker : 'none'
}

function ordinalOf({content}: PointNode): number {
  return content.type === 'text' || content.type === 'elsewhere' ? content.ordinal : 0
}
