import type {ChartData} from '../chart-data.ts'
import {escapeXml} from '../plain.ts'
import type {ChartShape} from '../shapes.ts'
import {points} from '../units.ts'

type Label = {at: number; text: string}

/** Figures as the deck writes them, and no points for those that aren't known. */
export function chartWithLabels(xml: string, shape: ChartShape, data: ChartData): string {
  const [head = '', ...series] = xml.split('<c:ser>')
  const finished = series.map((one, place) => {
    const own = labelsOf(shape, data, place).map((label) => labelXml(label, shape, data))
    if (own.length === 0) return one
    return one.includes('<c:dLbls>') && one.indexOf('<c:dLbls>') < one.indexOf('</c:ser>')
      ? one.replace('<c:dLbls>', () => `<c:dLbls>${own.join('')}`)
      : one.replace('<c:xVal>', () => `<c:dLbls>${own.join('')}${shown(0)}</c:dLbls><c:xVal>`)
  })
  const whole = [head, ...finished]
    .join('<c:ser>')
    .replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
  // Bars that lie are read from above, as they are listed; the first axis is the one of their names.
  return whole.includes('<c:barDir val="bar"/>')
    ? whole.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>')
    : whole
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

function labelXml({at, text}: Label, {block, colors}: ChartShape, {grouping}: ChartData): string {
  const isBar = block.chart !== 'line' && block.chart !== 'scatter'
  const position = isBar ? (grouping === 'stacked' ? 'ctr' : 'outEnd') : 't'
  const color = block.chart === 'stacked' ? colors.paper : colors.ink
  const size = Math.round(points(block.chart === 'scatter' ? 18 : 20) * 100)
  return `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr sz="${size}" b="0"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${position}"/>${shown(1)}</c:dLbl>`
}

const shown = (value: 0 | 1): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
