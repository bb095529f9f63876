import {extent as span, max} from 'd3-array'
import {scaleLinear} from 'd3-scale'
import type {ChartBlock} from '../../plan/chart-block.ts'
import {html, type Html} from '../html.ts'
import {axisSize, baseline, label, labelSize, round, widthOf, type Plot} from './drawing.ts'

/** A mark for each row that has both figures, named where there is room. */
export function drawScatter(block: ChartBlock): Html[] {
  const {x, series, highlight, width, height} = block
  const rows = series.flatMap(({values}, index) =>
    values.flatMap((value, place) => {
      const across = x.values[place]
      return value === null || across == null ? [] : [{place, index, across, value}]
    }),
  )
  const [, widest = 0] = span(x.values.filter((value) => value !== null))
  const yTexts = rows.map(({value}) => value)
  const y = scaleLinear(padded(yTexts), [height - 76, 44]).nice(4)
  const ticks = y.ticks(4)
  const left = 16 + (max(ticks, (tick) => widthOf(y.tickFormat(4)(tick), axisSize, 'mono')) ?? 0)
  const plot: Plot = {left, right: width - 140, top: 44, bottom: height - 76}
  const across = scaleLinear(padded(rows.map((row) => row.across)), [
    plot.left + 16,
    plot.right,
  ]).nice(5)
  const boxes: {from: number; to: number; y: number}[] = []
  const named = rows.toSorted(
    (a, b) => Number(b.place === highlight) - Number(a.place === highlight),
  )
  const names = named.flatMap(({place, index, across: at, value}) => {
    const isHere = place === highlight
    const name = x.names?.[place] || (isHere ? x.labels[place]! : '')
    const text = isHere ? `${name}: ${series[index]!.texts[place]}` : name
    if (text === '') return []
    const size = isHere ? 26 : labelSize
    const box = {
      from: across(at) + 14,
      to: across(at) + 14 + widthOf(text, size),
      y: y(value) + size * 0.35,
    }
    const isTaken = boxes.some(
      (other) => box.from < other.to && other.from < box.to && Math.abs(other.y - box.y) < size + 4,
    )
    if (isTaken || box.to > width) return []
    boxes.push(box)
    return [
      label(text, {
        x: box.from,
        y: box.y,
        anchor: 'start',
        tone: isHere ? 'value here' : 'name',
        size,
      }),
    ]
  })
  const yName = series.map(({name}) => name).join(', ')
  return [
    label(yName, {x: 0, y: 20, anchor: 'start', tone: 'axis', size: axisSize}),
    ...ticks.map((tick) =>
      label(y.tickFormat(4)(tick), {
        x: left - 16,
        y: y(tick) + 6,
        anchor: 'end',
        tone: 'axis',
        size: axisSize,
      }),
    ),
    baseline(plot, plot.bottom),
    ...across.ticks(widest === 0 ? 2 : 5).map((tick) =>
      label(
        x.kind === 'number' && /^\d{4}$/.test(String(tick))
          ? String(tick)
          : across.tickFormat(5)(tick),
        {
          x: across(tick),
          y: plot.bottom + 30,
          tone: 'axis',
          size: axisSize,
        },
      ),
    ),
    label(x.name, {
      x: plot.right,
      y: plot.bottom + 62,
      anchor: 'end',
      tone: 'axis',
      size: axisSize,
    }),
    ...rows.map(
      ({place, index, across: at, value}) =>
        html`<circle
          class="mark s${index}${place === highlight ? ' here' : ''}"
          cx="${round(across(at))}"
          cy="${round(y(value))}"
          r="${place === highlight ? 10 : 7}"
        />`,
    ),
    ...names,
  ]
}

function padded(values: readonly number[]): [number, number] {
  const [low = 0, high = 1] = span(values)
  return low === high ? [low - 1, high + 1] : [low, high]
}
