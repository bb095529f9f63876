import type {ChartKind} from '../plan/chart-block.ts'
import {chartData, type ChartData} from './chart-data.ts'
import type {ChartShape} from './shapes.ts'
import {color, declaration, escapeXml, hundredths, solid} from './xml.ts'

/** A chart that Office draws itself, from the worksheet that `embeddings` holds of it. */
export function chartXml(shape: ChartShape, language: string): string {
  const data = chartData(shape.block)
  const seen = data.series.filter(({isHidden}) => !isHidden)
  const legend =
    seen.length < 2
      ? ''
      : `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textXml(18, shape.colors.ink)}</c:legend>`
  return `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${escapeXml(language)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plots[shape.block.chart](shape, data)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

type Plot = (shape: ChartShape, data: ChartData) => string

const bars: Plot = (shape, data) => {
  const {block, colors} = shape
  const stacked = data.grouping === 'stacked'
  const longest = Math.max(0, ...data.names.map(({length}) => length))
  const isLying = longest * data.names.length > 110
  const series = data.series
    .map((one, place) => {
      const own =
        colors.series[(data.series[0]!.isHidden ? place - 1 : place) % colors.series.length]
      const fill = one.isHidden ? '<a:noFill/>' : solid(own ?? colors.ink)
      const isSingle = data.series.filter(({isHidden}) => !isHidden).length === 1
      const points =
        block.highlight === null || !isSingle || one.isHidden
          ? ''
          : one.values
              .map((_, at) => at)
              .filter((at) => at !== block.highlight)
              .map(
                (at) =>
                  `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solid(colors.quiet)}</c:spPr></c:dPt>`,
              )
              .join('')
      const labelColor = stacked && !data.series[0]!.isHidden ? colors.paper : colors.ink
      return `${seriesHead(one, place)}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${points}${one.isHidden ? noLabels : labelsXml(one, labelColor, stacked ? 'ctr' : 'outEnd', data.series[0]!.isHidden)}${categories(data)}${values(one, place)}</c:ser>`
    })
    .join('')
  return `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="${data.grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="50"/>${stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>${categoryAxis(shape, isLying)}${valueAxis(shape, {isShown: false, position: isLying ? 'b' : 'l'})}`
}

const lines: Plot = (shape, data) => {
  if (isUneven(shape.block.x.values)) return points(shape, data)
  const series = data.series
    .map(
      (one, place) =>
        `${seriesHead(one, place)}${strokeXml(shape, place)}${markerXml(shape, place)}${lastLabel(one, shape)}${categories(data)}${values(one, place)}<c:smooth val="0"/></c:ser>`,
    )
    .join('')
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>${categoryAxis(shape)}${valueAxis(shape, {isShown: true, position: 'l'})}`
}

const areas: Plot = (shape, data) => {
  const series = data.series
    .map((one, place) => {
      const own = colorAt(shape, place)
      const fill = `<a:solidFill>${color(own).replace('/>', `><a:alpha val="35000"/></a:${own.length === 6 ? 'srgbClr' : 'schemeClr'}>`)}</a:solidFill>`
      return `${seriesHead(one, place)}<c:spPr>${fill}<a:ln w="38100">${solid(own)}</a:ln></c:spPr>${categories(data)}${values(one, place)}</c:ser>`
    })
    .join('')
  return `<c:areaChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:axId val="1"/><c:axId val="2"/></c:areaChart>${categoryAxis(shape)}${valueAxis(shape, {isShown: true, position: 'l'})}`
}

/** Figures over figures: dots, or lines where the steps between them differ. */
const points: Plot = (shape, data) => {
  const {block} = shape
  const isLine = block.chart !== 'scatter'
  const across = block.x.values
  const series = data.series
    .map((one, place) => {
      const own = isLine
        ? strokeXml(shape, place)
        : '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>'
      return `${seriesHead(one, place)}${own}${markerXml(shape, place, isLine ? 8 : 12)}${pointNames(shape, data)}<c:xVal>${numbers('A', across, data.names.length)}</c:xVal><c:yVal>${numbers(columnOf(place), one.values, data.names.length)}</c:yVal><c:smooth val="0"/></c:ser>`
    })
    .join('')
  const xAxis = `<c:valAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${axisTitle(block.x.name, shape)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="19050">${solid(shape.colors.line)}</a:ln></c:spPr>${textXml(18, shape.colors.soft)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:valAx>`
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>${xAxis}${valueAxis(shape, {isShown: true, position: 'l'})}`
}

const plots: {readonly [Kind in ChartKind]: Plot} = {
  bar: bars,
  stacked: bars,
  range: bars,
  line: lines,
  area: areas,
  scatter: points,
}

type Series = ChartData['series'][number]

export const columnOf = (place: number): string => String.fromCodePoint(66 + place)

const seriesHead = ({name}: Series, place: number): string =>
  `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:strRef><c:f>Sheet1!$${columnOf(place)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`

const categories = ({names}: ChartData): string =>
  `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${names.length + 1}</c:f><c:strCache><c:ptCount val="${names.length}"/>${names
    .map((name, place) => `<c:pt idx="${place}"><c:v>${escapeXml(name)}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef></c:cat>`

const values = ({values: list}: Series, place: number): string =>
  `<c:val>${numbers(columnOf(place), list, list.length)}</c:val>`

/** A figure that isn't known has no point: a gap. */
const numbers = (column: string, list: readonly (number | null)[], count: number): string =>
  `<c:numRef><c:f>Sheet1!$${column}$2:$${column}$${count + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${count}"/>${list
    .map((value, place) =>
      value === null ? '' : `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`,
    )
    .join('')}</c:numCache></c:numRef>`

const colorAt = ({colors}: ChartShape, place: number): string =>
  colors.series[place % colors.series.length]!

const strokeXml = (shape: ChartShape, place: number): string =>
  `<c:spPr><a:ln w="38100" cap="rnd">${solid(colorAt(shape, place))}<a:round/></a:ln></c:spPr>`

const markerXml = (shape: ChartShape, place: number, size = 7): string =>
  `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${solid(colorAt(shape, place))}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`

const shown = (what: {value?: boolean}): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${what.value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

const noLabels = `<c:dLbls>${shown({})}</c:dLbls>`

/** Figures as the deck writes them, at each bar. */
function labelsXml(
  {texts, values: list}: Series,
  tone: string,
  position: 'ctr' | 'outEnd',
  isRange: boolean,
): string {
  const own = texts
    .map((text, place) =>
      text === '' || list[place] === null
        ? ''
        : `<c:dLbl><c:idx val="${place}"/><c:layout/><c:tx>${richXml(text, 20, isRange ? tone : tone)}</c:tx><c:dLblPos val="${position}"/>${shown({value: true})}</c:dLbl>`,
    )
    .join('')
  return `<c:dLbls>${own}<c:spPr><a:noFill/></c:spPr>${textXml(20, tone)}<c:dLblPos val="${position}"/>${shown({value: true})}</c:dLbls>`
}

/** The line says how it went; its last figure is written beside it. */
function lastLabel({texts, values: list}: Series, {colors}: ChartShape): string {
  const last = list.findLastIndex((value) => value !== null)
  if (last < 0) return noLabels
  return `<c:dLbls><c:dLbl><c:idx val="${last}"/><c:layout/><c:tx>${richXml(texts[last] || String(list[last]), 20, colors.ink)}</c:tx><c:dLblPos val="t"/>${shown({value: true})}</c:dLbl>${shown({})}</c:dLbls>`
}

/** Dots are told apart by their names, where the data has some. */
function pointNames({block, colors}: ChartShape, {names}: ChartData): string {
  if (block.x.names === null) return noLabels
  const own = names
    .map(
      (name, place) =>
        `<c:dLbl><c:idx val="${place}"/><c:layout/><c:tx>${richXml(name, 18, colors.ink)}</c:tx><c:dLblPos val="t"/>${shown({value: true})}</c:dLbl>`,
    )
    .join('')
  return `<c:dLbls>${own}${shown({})}</c:dLbls>`
}

const richXml = (text: string, size: number, tone: string): string =>
  `<c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr sz="${hundredths(size)}" b="0">${solid(tone)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich>`

const textXml = (size: number, tone: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${hundredths(size)}" b="0">${solid(tone)}</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>`

const axisTitle = (name: string, {colors}: ChartShape): string =>
  name === ''
    ? ''
    : `<c:title><c:tx>${richXml(name, 18, colors.soft)}</c:tx><c:overlay val="0"/></c:title>`

/** Rows of lying bars are read from above, as they are listed. */
const categoryAxis = (shape: ChartShape, isLying = false): string =>
  `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="19050">${solid(shape.colors.line)}</a:ln></c:spPr>${textXml(18, shape.colors.soft)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`

const valueAxis = (
  {colors}: ChartShape,
  {isShown, position}: {isShown: boolean; position: 'l' | 'b'},
): string =>
  `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${isShown ? 0 : 1}"/><c:axPos val="${position}"/>${isShown ? `<c:majorGridlines><c:spPr><a:ln w="9525">${solid(colors.line)}</a:ln></c:spPr></c:majorGridlines>` : ''}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(18, colors.soft)}<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>`

/** Steps along the bottom of different widths would be drawn alike by a chart of categories. */
function isUneven(list: readonly (number | null)[]): boolean {
  const known = list.filter((value) => value !== null)
  if (known.length < 3 || known.length !== list.length) return false
  const steps = known.slice(1).map((value, place) => value - known[place]!)
  return Math.max(...steps) - Math.min(...steps) > Math.abs(steps[0]!) * 0.01
}
