import type {ChartBlock} from '../../plan/chart-block.ts'
import {textWidth} from '../../text/box.ts'
import type {Face} from '../../text/widths.ts'
import {html, type Html} from '../html.ts'

export type Plot = {left: number; right: number; top: number; bottom: number}
export type Anchor = 'start' | 'middle' | 'end'

export const labelSize = 20
export const axisSize = 18
export const bigSize = 40

/** Text of a drawing. `y` is the baseline of its line. */
export function label(
  text: string,
  at: {x: number; y: number; anchor?: Anchor; tone?: string; size?: number},
): Html {
  const {anchor = 'middle', tone = 'value', size = labelSize} = at
  return html`<text
    class="${tone}"
    x="${round(at.x)}"
    y="${round(at.y)}"
    text-anchor="${anchor}"
    font-size="${size}"
  >
    ${text}
  </text>`
}

export const baseline = (plot: Plot, y: number): Html =>
  html`<path class="baseline" d="M${round(plot.left)} ${round(y)}H${round(plot.right)}" />`

export const round = (value: number): number => Math.round(value * 10) / 10

export const widthOf = (text: string, size: number, face: Face = 'text'): number =>
  textWidth(text, {face, size})

/** The lowest and the highest of the figures, with nought between or at the end of them. */
export function extent(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value) => value !== null)
  return [Math.min(0, ...known), Math.max(0, ...known)]
}

/** Names along the bottom: as many as there is room for, the last and the highlighted among them. */
export function bottomLabels(
  block: Pick<ChartBlock, 'highlight' | 'width'> & {labels: readonly string[]},
  xOf: (place: number) => number | null,
  plot: Plot,
): Html[] {
  const taken: {from: number; to: number}[] = []
  const shown: Html[] = []
  const last = block.labels.length - 1
  const order = [block.highlight, 0, last, ...block.labels.keys()]
  for (const place of new Set(order)) {
    if (place === null || place < 0) continue
    const text = block.labels[place]!
    const x = xOf(place)
    if (x === null || text === '') continue
    const width = widthOf(text, axisSize, 'mono')
    const centre = Math.min(Math.max(x, width / 2), block.width - width / 2)
    const box = {from: centre - width / 2 - 8, to: centre + width / 2 + 8}
    if (taken.some(({from, to}) => box.from < to && from < box.to)) continue
    taken.push(box)
    const tone = place === block.highlight ? 'axis here' : 'axis'
    shown.push(label(text, {x: centre, y: plot.bottom + 30, tone, size: axisSize}))
  }
  return shown
}

/** The series by name, where the drawing has no place to name them directly. */
export function key(names: readonly string[], width: number): Html[] {
  let x = 0
  const most = width / names.length - 56
  return names.map((whole, place) => {
    const name = clipped(whole, most)
    const at = x
    x += widthOf(name, labelSize) + 56
    return html`<rect class="key s${place}" x="${round(at)}" y="4" width="18" height="18" />
      ${label(name, {x: at + 28, y: 20, anchor: 'start', tone: 'name'})}`
  })
}

/** A name on the room there is; in full it stands in the text alternative. */
export function clipped(text: string, room: number): string {
  if (widthOf(text, labelSize) <= room) return text
  let end = text.length
  while (end > 1 && widthOf(`${text.slice(0, end)}…`, labelSize) > room) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}
