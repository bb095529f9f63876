import type {ChartData} from '../chart-data.ts'
import {escapeXml} from '../plain.ts'
import type {ChartShape} from '../shapes.ts'
import {points} from '../units.ts'

type Label = {at: number; text: string}

/** Figures as the deck writes them, the bar that matters, and no points for what isn't known. */
export function finishChart(xml: string, shape: ChartShape, data: ChartData): string {
  const [head = '', ...series] = xml.split('<c:ser>')
  const finished = series.map((one, place) =>
    labelled(quieted(one, shape, data, place), shape, data, place),
  )
  const whole = [head, ...finished]
    .join('<c:ser>')
    .replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    // Beside the drawing, also where figures go below nought.
    .replaceAll('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>')
  // Bars that lie are read from above, as they are listed; the first axis is the one of their names.
  return whole.includes('<c:barDir val="bar"/>')
    ? whole.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>')
    : whole
}

function labelled(xml: string, shape: ChartShape, data: ChartData, place: number): string {
  const own = labelsOf(shape, data, place).map((label) => labelXml(label, shape, data, place))
  if (own.length === 0) return xml
  return xml.slice(0, xml.indexOf('</c:ser>')).includes('<c:dLbls>')
    ? xml.replace('<c:dLbls>', () => `<c:dLbls>${own.join('')}`)
    : xml.replace('<c:xVal>', () => `<c:dLbls>${own.join('')}${shown(0)}</c:dLbls><c:xVal>`)
}

/** The library tells bars apart where there is one series, and of a range there are two. */
function quieted(
  xml: string,
  {block: {chart, highlight}, colors}: ChartShape,
  {names, series}: ChartData,
  place: number,
): string {
  if (chart !== 'range' || highlight === null || series[place]!.isHidden) return xml
  const bars = names.flatMap((_, at) =>
    at === highlight
      ? []
      : `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solid(colors.quiet)}</c:spPr></c:dPt>`,
  )
  return xml.replace(/<c:invertIfNegative val="0"\/>/, (whole) => whole + bars.join(''))
}

/** At a bar what the library can't write, at a line its last figure, at dots their names. */
function labelsOf({block}: ChartShape, {names, series}: ChartData, place: number): Label[] {
  const {values, texts, isHidden} = series[place]!
  if (isHidden || block.chart === 'area') return []
  if (block.chart === 'scatter')
    return block.x.names === null ? [] : names.map((text, at) => ({at, text}))
  const all = values.map((value, at) => ({at, text: texts[at] || String(value ?? '')}))
  if (block.chart === 'line') return all.filter(({text}) => text !== '').slice(-1)
  return all.filter(
    ({at, text}) => text !== '' && (block.chart === 'range' || text !== String(values[at])),
  )
}

function labelXml(
  {at, text}: Label,
  {block, colors}: ChartShape,
  {grouping, series}: ChartData,
  place: number,
): string {
  const isBar = block.chart !== 'line' && block.chart !== 'scatter'
  const position = isBar ? (grouping === 'stacked' ? 'ctr' : 'outEnd') : 't'
  const isDark =
    block.chart === 'stacked' ||
    (block.chart === 'range' &&
      series[place]!.values[at] !== 0 &&
      (block.highlight === null || block.highlight === at))
  const size = Math.round(points(block.chart === 'scatter' ? 18 : 20) * 100)
  return `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr sz="${size}" b="0">${solid(isDark ? colors.paper : colors.ink)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${position}"/>${shown(1)}</c:dLbl>`
}

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`

const shown = (value: 0 | 1): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
