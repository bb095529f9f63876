import type PptxGenJS from 'pptxgenjs'
import type {ChartKind} from '../../plan/chart-block.ts'
import {chartData, isUneven, type ChartData} from '../chart-data.ts'
import {plain} from '../plain.ts'
import type {ChartShape} from '../shapes.ts'
import {points} from '../units.ts'
import {placed} from './placed.ts'
import {textFace, type Writing} from './text-props.ts'

type Plot = {
  type: PptxGenJS.CHART_NAME
  data: PptxGenJS.OptsChartData[]
  options: PptxGenJS.IChartOpts
}
type Draw = (shape: ChartShape, data: ChartData) => Plot

/** A chart that Office draws itself, from a workbook that the library puts beside it. */
export function addChart(slide: PptxGenJS.Slide, shape: ChartShape, {language}: Writing): void {
  const data = chartData(shape.block)
  const plot = plots[shape.block.chart](shape, data)
  slide.addChart(plot.type, plot.data, {
    ...placed(shape.name, shape.box),
    ...common(shape, data),
    lang: language,
    ...plot.options,
  })
}

function common({colors}: ChartShape, data: ChartData): PptxGenJS.IChartOpts {
  const face = textFace
  return {
    chartArea: {roundedCorners: false},
    displayBlanksAs: 'gap',
    showLegend: data.series.filter(({isHidden}) => !isHidden).length > 1,
    legendPos: 't',
    legendColor: colors.ink,
    legendFontFace: face,
    legendFontSize: points(18),
    chartColors: data.series.map((_, place) => colorAt(colors.series, place)),
    catAxisLabelColor: colors.soft,
    catAxisLabelFontFace: face,
    catAxisLabelFontSize: points(18),
    catAxisLabelPos: 'low',
    catAxisLineColor: colors.line,
    catAxisLineSize: points(2),
    valAxisLabelColor: colors.soft,
    valAxisLabelFontFace: face,
    valAxisLabelFontSize: points(18),
    valAxisLineShow: false,
    catGridLine: {style: 'none'},
    valGridLine: {color: colors.line, size: points(1)},
    dataLabelColor: colors.ink,
    dataLabelFontFace: face,
    dataLabelFontSize: points(20),
    dataLabelFormatCode: 'General',
  }
}

const colorAt = (colors: readonly string[], place: number): string => colors[place % colors.length]!

const named = ({names, series}: ChartData): PptxGenJS.OptsChartData[] =>
  series.map(({name, values}) => ({
    name: plain(name),
    labels: names.map((label) => plain(label) || '–'),
    values: gapped(values),
  }))

/** The library writes what is no number as a gap. */
const gapped = (values: readonly (number | null)[]): number[] =>
  values.map((value) => value ?? Number.NaN)

/** Long names want bars that lie. */
const bars: Draw = ({block, colors}, data) => {
  const stacked = data.grouping === 'stacked'
  const isRange = data.series[0]?.isHidden === true
  const longest = Math.max(0, ...data.names.map(({length}) => length))
  const isLying = longest * data.names.length > 110
  const seen = data.series.map(({isHidden}, place) =>
    isHidden ? 'transparent' : colorAt(colors.series, isRange ? place - 1 : place),
  )
  const chartColors =
    block.highlight === null || data.series.length !== 1
      ? seen
      : data.names.map((_, place) => (place === block.highlight ? seen[0]! : colors.quiet))
  return {
    type: 'bar',
    data: named(data),
    options: {
      barDir: isLying ? 'bar' : 'col',
      barGrouping: data.grouping,
      barGapWidthPct: 50,
      chartColors,
      valAxisHidden: true,
      valGridLine: {style: 'none'},
      showValue: !isRange,
      dataLabelColor: stacked && !isRange ? colors.paper : colors.ink,
      ...(stacked && {dataLabelPosition: 'ctr' as const}),
    },
  }
}

const lines: Draw = (shape, data) =>
  isUneven(shape.block.x.values)
    ? dots(shape, data)
    : {
        type: 'line',
        data: named(data),
        options: {lineSize: 3, lineCap: 'round', lineDataSymbolSize: 7},
      }

const areas: Draw = (shape, data) =>
  isUneven(shape.block.x.values)
    ? dots(shape, data)
    : {
        type: 'area',
        data: named(data),
        options: {
          chartColorsOpacity: 35,
          ...(data.series.length === 1 && {
            dataBorder: {pt: 3, color: colorAt(shape.colors.series, 0), type: 'solid' as const},
          }),
        },
      }

/** Figures over figures: dots, or lines where the steps between them differ. */
const dots: Draw = ({block, colors}, data) => {
  const isLine = block.chart !== 'scatter'
  const known = data.across.filter((value) => value !== null)
  const title = plain(block.x.name)
  return {
    type: 'scatter',
    data: [
      {name: title || 'X', values: gapped(data.across)},
      ...data.series.map(({name, values}) => ({name: plain(name), values: gapped(values)})),
    ],
    options: {
      lineSize: isLine ? 3 : 0,
      ...(isLine && {catAxisMinVal: Math.min(...known), catAxisMaxVal: Math.max(...known)}),
      lineDataSymbolSize: isLine ? 8 : 12,
      ...(title !== '' && {
        showCatAxisTitle: true,
        catAxisTitle: title,
        catAxisTitleColor: colors.soft,
        catAxisTitleFontFace: textFace,
        catAxisTitleFontSize: points(18),
      }),
    },
  }
}

const plots: {readonly [Kind in ChartKind]: Draw} = {
  bar: bars,
  stacked: bars,
  range: bars,
  line: lines,
  area: areas,
  scatter: dots,
}
