import type {Paragraph, Shape, TextRun} from './shapes.ts'
import {color, emu, escapeXml, hundredths, solid} from './xml.ts'

/** What a slide's shapes need of its surroundings. */
export type ShapeScope = {
  language: string
  isRtl: boolean
  /** Answers the id of a relationship; null where the address is not to be linked to. */
  link: (href: string) => string | null
  picture: (shape: Extract<Shape, {type: 'picture'}>) => string
  chart: (shape: Extract<Shape, {type: 'chart'}>) => string
}

type ShapeOf<Type extends Shape['type']> = Extract<Shape, {type: Type}>

const writers: {
  readonly [Type in Shape['type']]: (shape: ShapeOf<Type>, id: number, scope: ShapeScope) => string
} = {
  text: (shape, id, scope) => {
    const {name, box, paragraphs, anchor = 't', role, fill, outline, geometry, inset = 0} = shape
    const place =
      role === undefined
        ? ''
        : role === 'title'
          ? '<p:ph type="title"/>'
          : '<p:ph type="sldNum" idx="10" sz="quarter"/>'
    const kind =
      role === undefined
        ? '<p:cNvSpPr txBox="1"/>'
        : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    const margins = ['lIns', 'tIns', 'rIns', 'bIns']
      .map((side) => `${side}="${emu(inset)}"`)
      .join(' ')
    return `<p:sp><p:nvSpPr>${named(id, name)}${kind}<p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr>${frameOf(box)}${geometryOf(geometry)}${fill === undefined ? '<a:noFill/>' : solid(fill)}${outline === undefined ? '' : `<a:ln w="19050">${solid(outline)}</a:ln>`}</p:spPr><p:txBody><a:bodyPr wrap="square" ${margins} rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${
      role === 'number'
        ? numberField(paragraphs, scope)
        : paragraphs.map((one) => paragraphXml(one, scope)).join('')
    }</p:txBody></p:sp>`
  },
  fill: ({box, fill, geometry, opacity}, id) => {
    const filled =
      opacity === undefined
        ? solid(fill)
        : `<a:solidFill><a:srgbClr val="${fill}"><a:alpha val="${Math.round(opacity * 100_000)}"/></a:srgbClr></a:solidFill>`
    return `<p:sp><p:nvSpPr>${decorative(id)}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frameOf(box)}${geometryOf(geometry)}${filled}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
  },
  path: ({name, box, lines, fill, stroke, alt}, id) => {
    const at = ({x, y}: {x: number; y: number}) =>
      `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`
    const drawn = lines
      .map(
        ([first, ...others]) =>
          `<a:moveTo>${at(first!)}</a:moveTo>${others.map((point) => `<a:lnTo>${at(point)}</a:lnTo>`).join('')}${fill === undefined ? '' : '<a:close/>'}`,
      )
      .join('')
    const path = `<a:path w="${emu(box.width)}" h="${emu(box.height)}"${fill === undefined ? ' fill="none"' : ''}>${drawn}</a:path>`
    const line =
      stroke === undefined
        ? '<a:ln><a:noFill/></a:ln>'
        : `<a:ln w="${emu(stroke.width)}" cap="rnd">${solid(stroke.color)}<a:round/>${stroke.arrow ? '<a:tailEnd type="arrow" w="med" len="med"/>' : ''}</a:ln>`
    return `<p:sp><p:nvSpPr>${alt === null ? decorative(id) : named(id, name, alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frameOf(box)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>${fill === undefined ? '<a:noFill/>' : solid(fill)}${line}</p:spPr></p:sp>`
  },
  picture: (shape, id, scope) => {
    const {name, box, alt, crop, href} = shape
    const part = (value: number) => Math.round(value * 100_000)
    const cut =
      crop === undefined
        ? ''
        : `<a:srcRect l="${part(crop.left)}" t="${part(crop.top)}" r="${part(crop.right)}" b="${part(crop.bottom)}"/>`
    const to = href === undefined ? null : scope.link(href)
    return `<p:pic><p:nvPicPr>${named(id, name, alt, to)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${scope.picture(shape)}"/>${cut}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frameOf(box)}${geometryOf('rect')}</p:spPr></p:pic>`
  },
  table: (shape, id, scope) => {
    const {name, box, alt, widths, rows, padding} = shape
    const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')
    const body = rows
      .map(({height, cells, line, lineWidth}) => {
        const none = ['lnL', 'lnR', 'lnT']
          .map((side) => `<a:${side} w="0"><a:noFill/></a:${side}>`)
          .join('')
        const borders = `${none}<a:lnB w="${emu(lineWidth)}">${solid(line)}</a:lnB><a:noFill/>`
        const inner = cells
          .map((cell, place) => {
            const right = place === cells.length - 1 ? 0 : padding.right
            return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphXml(cell, scope)}</a:txBody><a:tcPr marL="0" marR="${emu(right)}" marT="${emu(padding.top)}" marB="${emu(padding.top)}" anchor="ctr">${borders}</a:tcPr></a:tc>`
          })
          .join('')
        return `<a:tr h="${emu(height)}">${inner}</a:tr>`
      })
      .join('')
    const hasHead = rows[0]?.isHead === true
    return `<p:graphicFrame><p:nvGraphicFramePr>${named(id, name, alt)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frameOf(box, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="${hasHead ? 1 : 0}" firstCol="1"/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  },
  chart: (shape, id, scope) =>
    `<p:graphicFrame><p:nvGraphicFramePr>${named(id, shape.name, shape.block.alt)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${frameOf(shape.box, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${scope.chart(shape)}"/></a:graphicData></a:graphic></p:graphicFrame>`,
}

export function shapeXml(shape: Shape, id: number, scope: ShapeScope): string {
  const write = writers[shape.type] as (shape: Shape, id: number, scope: ShapeScope) => string
  return write(shape, id, scope)
}

function named(
  id: number,
  name: string,
  alt: string | null = null,
  link: string | null = null,
): string {
  const description = alt === null || alt === '' ? '' : ` descr="${escapeXml(alt)}"`
  const click = link === null ? '' : `<a:hlinkClick r:id="${link}"/>`
  return `<p:cNvPr id="${id}" name="${escapeXml(name)}"${description}>${click}</p:cNvPr>`
}

/** Not read out. */
const decorative = (id: number): string =>
  `<p:cNvPr id="${id}" name="Decoration ${id}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>`

const frameOf = ({x, y, width, height}: Shape['box'], prefix: 'a' | 'p' = 'a'): string =>
  `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></${prefix}:xfrm>`

const geometryOf = (geometry: 'rect' | 'ellipse' = 'rect'): string =>
  `<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`

export function paragraphXml(paragraph: Paragraph, scope: ShapeScope): string {
  const runs = paragraph.runs.map((run) => runXml(run, scope)).join('')
  const last = paragraph.runs.at(-1)
  const end =
    last === undefined
      ? ''
      : `<a:endParaRPr lang="${escapeXml(scope.language)}" sz="${sizeOf(last)}"/>`
  return `<a:p>${propertiesXml(paragraph, scope)}${runs}${end}</a:p>`
}

const sizeOf = ({size}: TextRun): number => Math.max(100, hundredths(size))

function propertiesXml(
  {line, before = 0, align = 'start', left = 0, hanging = 0, level = 0, marker}: Paragraph,
  {isRtl}: ShapeScope,
): string {
  const sides = isRtl
    ? {start: 'r', middle: 'ctr', end: 'l'}
    : {start: 'l', middle: 'ctr', end: 'r'}
  const spacing = `<a:lnSpc><a:spcPts val="${hundredths(line)}"/></a:lnSpc><a:spcBef><a:spcPts val="${hundredths(before)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>`
  return `<a:pPr marL="${emu(left)}" lvl="${Math.min(level, 8)}" indent="${-emu(hanging)}" algn="${sides[align]}" rtl="${isRtl ? 1 : 0}">${spacing}${marker === undefined ? '<a:buNone/>' : markerXml(marker)}</a:pPr>`
}

function markerXml(marker: NonNullable<Paragraph['marker']>): string {
  const tone = `<a:buClr>${color(marker.color)}</a:buClr>`
  return marker.type === 'bullet'
    ? `${tone}<a:buSzPct val="90000"/><a:buFont typeface="Arial"/><a:buChar char="${marker.character}"/>`
    : `${tone}<a:buSzPct val="72000"/><a:buFont typeface="Geist Mono" pitchFamily="49"/><a:buAutoNum type="arabicPlain" startAt="${Math.min(32_767, Math.max(1, marker.start))}"/>`
}

const faces = {
  display: '<a:latin typeface="+mj-lt"/>',
  text: '<a:latin typeface="+mn-lt"/>',
  mono: '<a:latin typeface="Geist Mono" pitchFamily="49" charset="0"/>',
}

function runXml(run: TextRun, scope: ShapeScope): string {
  const properties = runProperties(run, scope)
  return run.text
    .split('\n')
    .map((text, place) => {
      const broken = place === 0 ? '' : `<a:br>${properties}</a:br>`
      return text === '' ? broken : `${broken}<a:r>${properties}<a:t>${escapeXml(text)}</a:t></a:r>`
    })
    .join('')
}

function runProperties(run: TextRun, {language, link}: ShapeScope): string {
  const {size, face, bold = false, italic = false, strike = false, tracking = 0, href = null} = run
  const to = href === null ? null : link(href)
  const marks = `${bold ? ' b="1"' : ' b="0"'}${italic ? ' i="1"' : ''}${to === null ? '' : ' u="sng"'}${strike ? ' strike="sngStrike"' : ''}${tracking === 0 ? '' : ` spc="${hundredths(size * tracking)}"`}`
  const click =
    to === null
      ? ''
      : `<a:hlinkClick r:id="${to}"><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick>`
  return `<a:rPr lang="${escapeXml(language)}" sz="${sizeOf(run)}"${marks} dirty="0">${solid(run.color)}${faces[face]}${click}</a:rPr>`
}

function numberField([paragraph]: readonly Paragraph[], scope: ShapeScope): string {
  const [run] = paragraph?.runs ?? []
  if (paragraph === undefined || run === undefined) return '<a:p/>'
  return `<a:p>${propertiesXml(paragraph, scope)}<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${runProperties(run, scope)}<a:t>${escapeXml(run.text)}</a:t></a:fld></a:p>`
}
