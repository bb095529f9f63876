import {frame, noteLeading} from '../../metrics.ts'
import {textHeight} from '../../text/box.ts'
import {besideRoom, besideWidth, headlineBeside} from '../beside.ts'
import type {ChartBlock, ChartKind} from '../chart-block.ts'
import {chartData, inWords, type ChartData} from '../chart-data.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import {seriesNotes} from '../series-notes.ts'
import {tablePages} from '../table-pages.ts'
import type {Planner} from './planner.ts'

export const planChart: Planner<'chartSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const table = slide.series?.table
  if (!table?.rows?.some(({cells}) => cells?.some(filled)))
    return placeholderPages(
      headline,
      {
        text: context.labels.figures,
        report: 'The chart has no figures: choose a data series that has some.',
      },
      context,
    )
  const notes = seriesNotes(slide.series, context.labels)
  const data = chartData(table, slide, context.report)
  const chart = kindOf(slide.chart, data)
  const words = inWords(data)
  const alt = filled(slide.alt) ?? [headline.text, words].filter(filled).join('. ')
  const label = headline.text ?? filled(slide.series?.title) ?? context.labels.figures
  const side =
    slide.layout === 'beside' && headline.text !== null ? headlineBeside(headline.text) : null
  const notesBeside = notes.reduce((sum, note) => sum + noteHeight(note, besideRoom), 0)
  if (side !== null && typeof chart === 'string' && notesBeside <= context.bodyHeight * 0.35) {
    const size = {width: besideWidth, height: context.bodyHeight}
    const block = {type: 'chart' as const, chart, ...data, alt, notes, ...size}
    return [{layout: 'drawing', label, blocks: [side, {...block, arrangement: 'beside'}]}]
  }
  const planned = planHeadline(headline.text, headline.number, context)
  const short = notes.filter((note) => noteHeight(note) <= 3 * noteLeading)
  const long = notes.filter((note) => !short.includes(note))
  const height = planned.room.first - 16 - short.reduce((sum, note) => sum + noteHeight(note), 0)
  if (typeof chart !== 'string' || height < leastHeight) {
    context.report(
      typeof chart === 'string'
        ? 'The headline leaves no room for the chart, so its data comes as a table: shorten it.'
        : `${chart.fault} The data comes as a table instead.`,
    )
    return tablePages(table, headline, notes, context)
  }
  const block: ChartBlock = {
    type: 'chart',
    chart,
    arrangement: 'below',
    ...data,
    alt,
    notes: short,
    width: frame.bodyWidth,
    height,
  }
  return [
    ...planned.before,
    {layout: 'drawing', label, blocks: [...planned.first, block]},
    ...(long.length === 0 ? [] : pointsPages(outline(rowsOf(long)), headline, context)),
  ]
}

const leastHeight = 200
const kinds: readonly ChartKind[] = ['line', 'area', 'bar', 'stacked', 'range', 'scatter']

const noteHeight = (note: string, width: number = frame.bodyWidth): number =>
  textHeight(note, {face: 'mono', size: 18, width: width - 20, leading: 1.3})

/** How it can be drawn, or why it cannot. */
function kindOf(wanted: string | undefined, {x, series}: ChartData): ChartKind | {fault: string} {
  const kind = kinds.find((candidate) => candidate === wanted) ?? 'bar'
  const known = series.some(({values}) => values.some((value) => value !== null))
  if (!known) return {fault: 'The data has no column of numbers to draw.'}
  if (x.labels.length > mostRows) return {fault: `The data has more than ${mostRows} rows.`}
  if (series.length > mostSeries)
    return {fault: `A chart can draw ${mostSeries} columns at most: choose some of them.`}
  if (kind === 'range' && series.length !== 2)
    return {fault: 'A range needs two columns, from and to: choose them.'}
  if (kind === 'scatter' && x.values.every((value) => value === null))
    return {fault: 'A scatter needs a column of numbers along the bottom: choose one.'}
  const isBand = kind === 'bar' || kind === 'stacked' || kind === 'range'
  if (isBand && x.labels.length > mostBands)
    return {fault: `Bars can show ${mostBands} rows at most.`}
  return kind
}

const mostRows = 400
const mostBands = 160
const mostSeries = 6
