import {scaleLinear, scalePoint} from 'd3-scale'
import {area, curveMonotoneX, line} from 'd3-shape'
import type {ChartBlock, ChartSeries} from '../../plan/chart-block.ts'
import {html, type Html} from '../html.ts'
import {
  axisSize,
  baseline,
  bigSize,
  bottomLabels,
  clipped,
  extent,
  label,
  labelSize,
  round,
  widthOf,
  type Plot,
} from './drawing.ts'

/** Lines through the known figures; what isn't known is a gap. */
export function drawLines(block: ChartBlock): Html[] {
  const {x, series, highlight, width, height} = block
  const isArea = block.chart === 'area'
  const [low, high] = extent(series.flatMap(({values}) => values))
  const from = isArea ? low : floorOf(series, low)
  const isAlone = series.length === 1
  const right = Math.max(
    60,
    ...series.map(
      ({name, texts}) =>
        36 +
        Math.max(
          isAlone ? 0 : widthOf(name, labelSize, 'strong'),
          highlight === x.labels.length - 1 ? widthOf(texts.at(-1) ?? '', bigSize, 'display') : 0,
        ),
    ),
  )
  const plot: Plot = {
    left: 24,
    right: width - Math.min(right, width / 3),
    top: 56,
    bottom: height - 44,
  }
  const yScale = scaleLinear([from, high === from ? from + 1 : high], [plot.bottom, plot.top])
  const xOf = placeOnX(block, plot)
  const points = series.map(({values}) =>
    values.map((value, place) => {
      const at = xOf(place)
      return value === null || at === null ? null : {x: at, y: yScale(value), place}
    }),
  )
  const path = line<Point | null>(
    (point) => point!.x,
    (point) => point!.y,
  )
    .defined((point) => point !== null)
    .curve(curveMonotoneX)
  const fill = area<Point | null>()
    .x((point) => point!.x)
    .y0(yScale(Math.max(from, 0)))
    .y1((point) => point!.y)
    .defined((point) => point !== null)
    .curve(curveMonotoneX)
  const boxes: Box[] = []
  const names = isAlone ? [] : seriesNames(block, points, plot)
  return [
    ...(isArea
      ? points.map((run, place) => html`<path class="fill s${place}" d="${fill(run) ?? ''}" />`)
      : []),
    baseline({...plot, left: 0}, yScale(Math.max(from, 0))),
    ...(from > 0
      ? [
          label(String(from), {
            x: 0,
            y: plot.bottom - 8,
            anchor: 'start',
            tone: 'axis',
            size: axisSize,
          }),
        ]
      : []),
    ...points.map((run, place) => html`<path class="stroke s${place}" d="${path(run) ?? ''}" />`),
    ...points.flatMap((run, place) => dots(run, place, highlight, series[place]!)),
    ...points.flatMap((run, place) => values(run, series[place]!, block, isAlone, boxes)),
    ...names,
    ...bottomLabels({labels: x.labels, highlight, width}, xOf, plot),
  ]
}

/** What labels take up already. */
type Box = {from: number; to: number; y: number}
type Point = {x: number; y: number; place: number}

/** Nought, unless all figures lie so close together far from it that nothing could be seen. */
function floorOf(series: readonly ChartSeries[], low: number): number {
  const known = series.flatMap(({values}) => values).filter((value) => value !== null)
  const least = Math.min(...known)
  const most = Math.max(...known)
  if (low < 0 || least < most * 0.7 || least === most) return low
  return scaleLinear([least - (most - least) / 2, most], [0, 1])
    .nice(4)
    .domain()[0]!
}

export function placeOnX({x}: Pick<ChartBlock, 'x'>, plot: Plot): (place: number) => number | null {
  if (x.kind === 'name') {
    const scale = scalePoint(
      x.labels.map((_, place) => place),
      [plot.left, plot.right],
    )
    return (place) => scale(place) ?? null
  }
  const known = x.values.filter((value) => value !== null)
  const domain = [Math.min(...known), Math.max(...known)]
  if (domain[0] === domain[1]) return () => (plot.left + plot.right) / 2
  const scale = scaleLinear(domain, [plot.left, plot.right])
  return (place) => (x.values[place] == null ? null : scale(x.values[place]))
}

function dots(
  run: readonly (Point | null)[],
  index: number,
  highlight: number | null,
  {values}: ChartSeries,
): Html[] {
  const isFull = values.length > 24
  return run.flatMap((point, place) => {
    if (point === null) return []
    const isAlone = run[place - 1] == null && run[place + 1] == null
    const isHere = place === highlight
    if (isFull && !isHere && !isAlone) return []
    const radius = isHere ? 8 : 5.5
    return [
      html`<circle
        class="dot s${index}${isHere ? ' here' : ''}"
        cx="${round(point.x)}"
        cy="${round(point.y)}"
        r="${radius}"
      />`,
    ]
  })
}

/** The figures at their points: the one that matters large, others where there is room. */
function values(
  run: readonly (Point | null)[],
  {texts}: ChartSeries,
  {highlight, width}: ChartBlock,
  isAlone: boolean,
  boxes: Box[],
): Html[] {
  const last = run.findLastIndex((point) => point !== null)
  const first = run.findIndex((point) => point !== null)
  const order = isAlone ? [last, first, ...run.keys()] : [first, last]
  const shown: Html[] = []
  const place = (at: number, size: number) => {
    const point = run[at]
    const text = texts[at] ?? ''
    if (point == null || text === '') return
    const wide = widthOf(text, size, 'display')
    const isLast = at === last && at === highlight
    const centre = Math.min(Math.max(point.x, wide / 2), width - wide / 2)
    const box = isLast
      ? {from: point.x + 16, to: point.x + 16 + wide, y: point.y}
      : {from: centre - wide / 2, to: centre + wide / 2, y: point.y - 18}
    const isTaken = boxes.some(
      ({from, to, y}) => box.from < to + 10 && from < box.to + 10 && Math.abs(y - box.y) < size + 6,
    )
    if (isTaken) return
    boxes.push(box)
    const tone = at === highlight ? 'value here' : 'value'
    shown.push(
      isLast && isAlone
        ? label(text, {x: box.from, y: point.y + size * 0.35, anchor: 'start', tone, size})
        : label(text, {x: centre, y: point.y - 18, tone, size}),
    )
  }
  if (highlight !== null) place(highlight, isAlone ? bigSize : 30)
  for (const at of new Set(order)) if (at !== highlight) place(at, labelSize)
  return shown
}

/** Names at the ends of the lines, moved apart where they would cover each other. */
function seriesNames(
  {series, highlight, width}: ChartBlock,
  points: readonly (readonly (Point | null)[])[],
  plot: Plot,
): Html[] {
  const ends = points
    .map((run, place) => ({place, end: run.findLast((point) => point !== null)}))
    .flatMap(({place, end}) => (end == null ? [] : [{place, end, y: end.y}]))
    .toSorted((a, b) => b.y - a.y)
  for (const [at, one] of ends.entries()) {
    const below = ends[at - 1]
    if (below !== undefined) one.y = Math.min(one.y, below.y - 26)
  }
  return ends.map(({place, end, y}) =>
    label(clipped(series[place]!.name, width - end.x - 18), {
      x: Math.min(end.x + (highlight === end.place ? 18 : 16), plot.right + 18),
      y: y + 7,
      anchor: 'start',
      tone: `name s${place}`,
    }),
  )
}
