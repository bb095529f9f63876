import type {SlideOf} from '@rostrum/schema'
import type {ChartBlock, ChartSeries} from './chart-block.ts'
import {figureOf, timeOf} from './figure.ts'
import {filled} from './filled.ts'

type Chart = SlideOf<'chartSlide'>
type Table = NonNullable<NonNullable<Chart['series']>['table']>
export type ChartData = Pick<ChartBlock, 'x' | 'series' | 'highlight'>

/** What a chart is drawn from: the columns it names, else the first and every column of numbers. */
export function chartData(
  table: Table,
  slide: Pick<Chart, 'x' | 'y' | 'highlight'>,
  report: (message: string) => void,
): ChartData {
  const columns = columnsOf(table)
  const find = (name: string) => {
    const column = columns.find((candidate) => candidate.name === name)
    if (column === undefined)
      report(
        `The data has no column “${name}”: choose one of ${columns.map((one) => `“${one.name}”`).join(', ')}.`,
      )
    return column
  }
  const wantedX = filled(slide.x)
  const x = (wantedX === null ? undefined : find(wantedX)) ?? columns[0]!
  const named = (slide.y ?? []).flatMap((name) => find(name) ?? [])
  const numbers = columns.filter((column) => column !== x && column.kind === 'number')
  const others = columns.filter(
    (column) => column !== x && column.values.some((one) => one !== null),
  )
  const drawn = named.length > 0 ? named : numbers.length > 0 ? numbers : others
  const wanted = filled(slide.highlight)
  const place = wanted === null ? -1 : x.texts.indexOf(wanted)
  if (wanted !== null && place === -1)
    report(`Nothing along the bottom is called “${wanted}”, so nothing is highlighted.`)
  const times = x.kind === 'number' ? x.values : x.texts.map(timeOf)
  const isNumeric = times.every((value) => value !== null)
  const names = columns.find(
    (column) => column !== x && !drawn.includes(column) && column.kind !== 'number',
  )
  return {
    x: {
      name: x.name,
      kind: isNumeric ? 'number' : 'name',
      labels: x.texts,
      values: isNumeric ? times : x.values,
      names: names?.texts ?? null,
    },
    series: drawn.map(({name, values, texts}): ChartSeries => ({name, values, texts})),
    highlight: place === -1 ? null : place,
  }
}

type Column = {name: string; kind: string; texts: string[]; values: (number | null)[]}

function columnsOf(table: Table): Column[] {
  const [columns, rows] = [table.columns ?? [], table.rows ?? []]
  const count = Math.max(columns.length, ...rows.map(({cells}) => cells?.length ?? 0))
  return Array.from({length: count}, (_, place) => {
    const texts = rows.map(({cells}) => filled(cells?.[place]) ?? '')
    return {
      name: filled(columns[place]?.name) ?? `${place + 1}`,
      kind: columns[place]?.kind ?? 'text',
      texts,
      values: texts.map(figureOf),
    }
  })
}

/** The figures in words, for those who cannot see them. */
export const inWords = ({x, series}: ChartData): string =>
  x.labels
    .map((label, place) => {
      const parts = series.map(({name, texts}) => {
        const text = texts[place] || '–'
        return series.length === 1 ? text : `${name} ${text}`
      })
      return `${label}: ${parts.join(', ')}`
    })
    .join('; ')
