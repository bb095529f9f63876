import {scaleBand, scaleLinear} from 'd3-scale'
import type {ChartBlock} from '../../plan/chart-block.ts'
import {html, type Html} from '../html.ts'
import {toneOf, type Bar} from './bar.ts'
import {clipped, extent, key, label, labelSize, round, widthOf} from './drawing.ts'

/** Bars from left to right, their names beside them. */
export function drawLying(
  block: ChartBlock,
  bars: readonly Bar[],
  side: number,
  hasKey: boolean,
): Html[] {
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
