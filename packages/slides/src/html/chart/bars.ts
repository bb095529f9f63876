import {scaleBand, scaleLinear} from 'd3-scale'
import {stack, stackOffsetDiverging} from 'd3-shape'
import type {ChartBlock} from '../../plan/chart-block.ts'
import {html, type Html} from '../html.ts'
import {
  baseline,
  clipped,
  bottomLabels,
  extent,
  key,
  label,
  labelSize,
  round,
  widthOf,
  type Plot,
} from './drawing.ts'

type Bar = {
  place: number
  series: number
  /** In figures: where it begins and ends. */
  from: number
  to: number
  text: string
}

/** Bars from nought; several columns stand side by side in each row. */
export const drawBars = (block: ChartBlock): Html[] =>
  draw(
    block,
    block.series.flatMap(({values, texts}, series) =>
      values.flatMap((value, place) =>
        value === null ? [] : [{place, series, from: 0, to: value, text: texts[place]!}],
      ),
    ),
    block.series.length,
  )

/** Columns on top of each other; what is below nought goes down. */
export function drawStacked(block: ChartBlock): Html[] {
  const rows = block.x.labels.map((_, place) => block.series.map(({values}) => values[place] ?? 0))
  const layers = stack<number[], number>()
    .keys(block.series.map((_, place) => place))
    .value((row, series) => row[series]!)
    .offset(stackOffsetDiverging)(rows)
  const bars = layers.flatMap((layer) =>
    layer.flatMap(([from, to], place) => {
      const {values, texts} = block.series[layer.key]!
      return values[place] == null
        ? []
        : [{place, series: layer.key, from, to, text: texts[place]!}]
    }),
  )
  return draw(block, bars, 1)
}

/** From one figure to another; where one of them isn't known, a mark at the other. */
export function drawRanges(block: ChartBlock): Html[] {
  const [starts, ends] = block.series
  const bars = block.x.labels.flatMap((_, place): Bar[] => {
    const known = [starts, ends].flatMap((one) => one?.values[place] ?? [])
    const texts = [starts, ends].flatMap((one) => one?.texts[place] || [])
    if (known.length === 0) return []
    return [
      {place, series: 0, from: Math.min(...known), to: Math.max(...known), text: texts.join('–')},
    ]
  })
  return draw(block, bars, 1)
}

function draw(block: ChartBlock, bars: readonly Bar[], side: number): Html[] {
  const {x, highlight, width, height, series, chart} = block
  const hasKey = series.length > 1 && chart !== 'range'
  const plot: Plot = {left: 0, right: width, top: hasKey ? 72 : 48, bottom: height - 44}
  const band = scaleBand(
    x.labels.map((_, place) => place),
    [plot.left, plot.right],
  )
    .paddingInner(x.labels.length > 20 ? 0.2 : 0.34)
    .paddingOuter(0.1)
  if (isTooNarrow(block, band.step())) return lying(block, bars, side, hasKey)
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

function lying(block: ChartBlock, bars: readonly Bar[], side: number, hasKey: boolean): Html[] {
  const {x, highlight, width, height, series, chart} = block
  const names = Math.min(
    width * 0.42,
    Math.max(...x.labels.map((text) => widthOf(text, labelSize))) + 24,
  )
  const values = Math.max(...bars.map(({text}) => widthOf(text, 26, 'display')), 0) + 16
  const top = hasKey ? 44 : 0
  const band = scaleBand(
    x.labels.map((_, place) => place),
    [top, height],
  )
    .paddingInner(0.3)
    .paddingOuter(0.1)
  const [low, high] = extent(bars.flatMap(({from, to}) => [from, to]))
  const scale = scaleLinear(
    [low, high === low ? low + 1 : high],
    [names + (low < 0 ? values : 0), width - values],
  )
  const thickness = Math.min(band.bandwidth(), 64 * side) / side
  const start = (place: number) => band(place)! + (band.bandwidth() - thickness * side) / 2
  return [
    ...(hasKey
      ? key(
          series.map(({name}) => name),
          width,
        )
      : []),
    ...x.labels.map((text, place) =>
      label(clipped(text, names - 24), {
        x: 0,
        y: band(place)! + band.bandwidth() / 2 + 7,
        anchor: 'start',
        tone: place === highlight ? 'name here' : 'name',
      }),
    ),
    ...bars.map((bar) => {
      const at = start(bar.place) + (side === 1 ? 0 : bar.series * thickness)
      const left = Math.min(scale(bar.from), scale(bar.to))
      return html`<rect
        class="${toneOf(bar, block)}"
        x="${round(left)}"
        y="${round(at)}"
        width="${round(Math.max(3, Math.abs(scale(bar.from) - scale(bar.to))))}"
        height="${round(thickness - (side > 1 ? 2 : 0))}"
      />`
    }),
    html`<path class="baseline" d="M${round(scale(0))} ${top}V${height}" />`,
    ...bars.flatMap((bar) => {
      const at = start(bar.place) + (side === 1 ? 0.5 : bar.series + 0.5) * thickness
      const isHere = bar.place === highlight
      if (chart === 'stacked' && series.length > 1) {
        const inner = Math.abs(scale(bar.from) - scale(bar.to))
        return inner < widthOf(bar.text, labelSize, 'display') + 8
          ? []
          : [
              label(bar.text, {
                x: (scale(bar.from) + scale(bar.to)) / 2,
                y: at + 7,
                tone: `inside s${bar.series}`,
              }),
            ]
      }
      const size = thickness < 22 ? 18 : isHere ? 26 : labelSize
      const isBelow = bar.to < 0 && chart !== 'range'
      return [
        label(bar.text, {
          x: isBelow ? scale(bar.to) - 8 : Math.max(scale(bar.from), scale(bar.to)) + 10,
          y: at + size * 0.35,
          anchor: isBelow ? 'end' : 'start',
          tone: isHere ? 'value here' : 'value',
          size,
        }),
      ]
    }),
  ]
}

/** One series: the one that matters in the accent, the others quiet. Several: a tone each. */
function toneOf({place, series}: Bar, {highlight, series: all, chart}: ChartBlock): string {
  if (all.length > 1 && chart !== 'range')
    return `bar s${series}${highlight === place ? ' here' : ''}`
  return highlight === null || place === highlight ? 'bar here s0' : 'bar quiet'
}
