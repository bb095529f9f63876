import {scaleBand, scaleLinear} from 'd3-scale'
import type {ChartBlock} from '../../plan/chart-block.ts'
import {html, type Html} from '../html.ts'
import {toneOf, type Bar} from './bar.ts'
import {
  baseline,
  bottomLabels,
  extent,
  key,
  label,
  labelSize,
  round,
  widthOf,
  type Plot,
} from './drawing.ts'
import {drawLying} from './lying-bars.ts'

/** Bars side by side, `side` of them in each row; lying where their names would be too wide. */
export function drawStanding(block: ChartBlock, bars: readonly Bar[], side: number): Html[] {
  const {x, highlight, width, height, series, chart} = block
  const hasKey = series.length > 1 && chart !== 'range'
  const plot: Plot = {left: 0, right: width, top: hasKey ? 72 : 48, bottom: height - 44}
  const band = scaleBand(
    x.labels.map((_, place) => place),
    [plot.left, plot.right],
  )
    .paddingInner(x.labels.length > 20 ? 0.2 : 0.34)
    .paddingOuter(0.1)
  if (isTooNarrow(block, band.step())) return drawLying(block, bars, side, hasKey)
  const [low, high] = extent(bars.flatMap(({from, to}) => [from, to]))
  const y = scaleLinear(
    [low, high === low ? low + 1 : high],
    [plot.bottom - (low < 0 ? 30 : 0), plot.top],
  )
  const thickness = Math.min(band.bandwidth(), 160 * side) / side
  const start = (place: number) => band(place)! + (band.bandwidth() - thickness * side) / 2
  return [
    ...(hasKey
      ? key(
          series.map(({name}) => name),
          width,
        )
      : []),
    ...bars.map((bar) => {
      const at = start(bar.place) + (side === 1 ? 0 : bar.series * thickness)
      const top = Math.min(y(bar.from), y(bar.to))
      const size = Math.max(3, Math.abs(y(bar.from) - y(bar.to)))
      return html`<rect
        class="${toneOf(bar, block)}"
        x="${round(at)}"
        y="${round(top)}"
        width="${round(thickness - (side > 1 ? 2 : 0))}"
        height="${round(size)}"
      />`
    }),
    baseline(plot, y(0)),
    ...bars.flatMap((bar) => {
      const at = start(bar.place) + (side === 1 ? 0.5 : bar.series + 0.5) * thickness
      const isHere = bar.place === highlight
      const text = bar.text
      const room = side === 1 ? band.step() - 8 : thickness - 4
      const size = [isHere && series.length === 1 ? 36 : 0, isHere ? 26 : 0, labelSize, 18].find(
        (candidate) => candidate > 0 && widthOf(text, candidate, 'display') <= room,
      )
      if (size === undefined) return []
      const inner = Math.abs(y(bar.from) - y(bar.to))
      if (chart === 'stacked' && series.length > 1)
        return inner < size + 8
          ? beside(
              bar,
              at + thickness / 2 + 8,
              (y(bar.from) + y(bar.to)) / 2,
              (band.step() - thickness) / 2,
            )
          : [
              label(text, {
                x: at,
                y: (y(bar.from) + y(bar.to)) / 2 + size * 0.35,
                tone: `inside s${bar.series}`,
                size,
              }),
            ]
      const isBelow = bar.to < 0 && chart !== 'range'
      const edge = isBelow
        ? Math.max(y(bar.from), y(bar.to)) + size
        : Math.min(y(bar.from), y(bar.to)) - 10
      return [label(text, {x: at, y: edge, tone: isHere ? 'value here' : 'value', size})]
    }),
    ...bottomLabels(
      {labels: x.labels, highlight, width},
      (place) => band(place)! + band.bandwidth() / 2,
      plot,
    ),
  ]
}

/** A figure whose segment is too thin for it stands beside it. */
const beside = ({text}: Bar, x: number, y: number, room: number): Html[] =>
  widthOf(text, 18, 'display') > room - 10
    ? []
    : [label(text, {x, y: y + 6, anchor: 'start', tone: 'value', size: 18})]

/** Names too wide to stand beneath their bars: then the bars lie, and the names stand beside them. */
const isTooNarrow = ({x, height}: ChartBlock, step: number): boolean =>
  x.labels.length <= Math.floor(height / 34) &&
  x.labels.some((text) => widthOf(text, 18, 'mono') > step - 10)
