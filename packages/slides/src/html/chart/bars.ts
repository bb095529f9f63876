import {stack, stackOffsetDiverging} from 'd3-shape'
import type {ChartBlock} from '../../plan/chart-block.ts'
import type {Html} from '../html.ts'
import type {Bar} from './bar.ts'
import {drawStanding as draw} from './standing-bars.ts'

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
