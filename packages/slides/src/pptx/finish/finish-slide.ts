import {escapeXml} from '../plain.ts'
import type {Marker, Paragraph, Shape} from '../shapes.ts'
import {emu} from '../units.ts'
import type {Writing} from '../write/text-props.ts'
import type {WrittenSlide} from './finish-archive.ts'

/** Only tags are matched: the library has escaped every text. */
export function finishSlide(
  xml: string,
  {label, shapes}: WrittenSlide,
  {isRtl}: Pick<Writing, 'isRtl'>,
): string {
  const paragraphs = shapes.flatMap(paragraphsOf).values()
  const tables = shapes.filter((shape) => shape.type === 'table').values()
  const described = [null, ...shapes].values()
  let id = 0
  return xml
    .replace(/<p:cSld name="[^"]*">/, () => `<p:cSld name="${escapeXml(label)}">`)
    .replaceAll(repeated, '$1')
    .replaceAll(variable, (_, face: string) => `${face} pitchFamily="49"`)
    .replaceAll(properties, (whole, attributes: string, inner: string) => {
      const next = paragraphs.next()
      return next.done ? whole : paragraphXml(next.value, attributes, inner)
    })
    .replaceAll('<a:tblPr/>', () => {
      const hasHead = tables.next().value?.rows[0]?.isHead === true
      return `<a:tblPr rtl="${isRtl ? 1 : 0}" firstRow="${hasHead ? 1 : 0}" firstCol="1"/>`
    })
    .replaceAll(naming, (_, name: string, inner = '') => {
      id += 1
      const about = aboutShape(described.next().value ?? null)
      return `<p:cNvPr id="${id}" name="${name}"${about.description}>${inner}${about.mark}</p:cNvPr>`
    })
}

/** The library writes a paragraph's properties before each of its runs; they belong before the first. */
const repeated = /(<\/a:r>|<a:br\/>)(?:<a:pPr[^>]*>(?:(?!<\/a:pPr>).)*<\/a:pPr>)+/g

/** A face of one width, so that another such stands in where it is missing. */
const variable = /(typeface="Geist Mono") pitchFamily="34"/g

const properties = /(?<=<a:p>)<a:pPr([^>]*)>((?:(?!<\/a:pPr>).)*)<\/a:pPr>/g

const naming =
  /<p:cNvPr id="\d+" name="([^"]*)"(?: descr="[^"]*")?(?:\/>|>((?:(?!<\/p:cNvPr>).)*)<\/p:cNvPr>)/g

function paragraphsOf(shape: Shape): readonly Paragraph[] {
  if (shape.type === 'text') return shape.role === 'number' ? [] : shape.paragraphs
  return shape.type === 'table' ? shape.rows.flatMap(({cells}) => cells) : []
}

/** How far it stands in is the library's to say for bullets only, and the look of those is not. */
function paragraphXml(
  {left = 0, hanging = 0, marker}: Paragraph,
  attributes: string,
  inner: string,
): string {
  const others = attributes.replaceAll(/ (?:marL|indent)="[^"]*"/g, '')
  const spaced = inner.includes('<a:spcBef>')
    ? inner
    : inner.replace('</a:lnSpc>', '</a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>')
  const marked =
    marker === undefined
      ? spaced
      : spaced.replace(
          /<a:buSzPct val="100000"\/>(?:<a:buFont [^>]*\/>)?/,
          `<a:buClr>${colorXml(marker.color)}</a:buClr>${markerLooks[marker.type]}`,
        )
  return `<a:pPr marL="${emu(left)}" indent="${-emu(hanging)}"${others}>${marked}</a:pPr>`
}

const markerLooks: {readonly [Type in Marker['type']]: string} = {
  bullet: '<a:buSzPct val="60000"/><a:buFont typeface="Arial"/>',
  number: '<a:buSzPct val="72000"/><a:buFont typeface="Geist Mono"/>',
}

/** Six digits are a colour, any other word names one of the theme. */
const colorXml = (value: string): string =>
  /^[0-9A-F]{6}$/.test(value) ? `<a:srgbClr val="${value}"/>` : `<a:schemeClr val="${value}"/>`

/** What is read out of a shape, and which are not. */
function aboutShape(shape: Shape | null): {description: string; mark: string} {
  const alt = shape === null || shape.type === 'text' ? null : altOf(shape)
  if (alt === null) return {description: '', mark: ''}
  return alt === ''
    ? {description: '', mark: decorative}
    : {description: ` descr="${escapeXml(alt)}"`, mark: ''}
}

function altOf(shape: Exclude<Shape, {type: 'text'}>): string {
  if (shape.type === 'fill') return ''
  return shape.type === 'chart' ? shape.block.alt : (shape.alt ?? '')
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
