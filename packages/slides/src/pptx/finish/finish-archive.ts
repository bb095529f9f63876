import {chartData} from '../chart-data.ts'
import type {Look} from '../palette.ts'
import type {ChartShape, DeckPicture, PictureShape, Shape} from '../shapes.ts'
import type {Writing} from '../write/text-props.ts'
import {edit, packed, unpacked, withoutDates, type Bytes, type Parts} from './archive.ts'
import {finishChart} from './finish-chart.ts'
import {finishLayout} from './finish-layout.ts'
import {finishNotes} from './finish-notes.ts'
import {finishSlide} from './finish-slide.ts'
import {finishWorkbook} from './finish-workbook.ts'
import {themeColors} from './theme-colors.ts'

export type WrittenSlide = {
  label: string
  /** In the order in which the library was given them. */
  shapes: readonly Shape[]
}

/**
 * What the library has no say in: dates, names of parts that count on from one deck to the next, ids
 * and alternatives of shapes, how far paragraphs stand in, the theme's colours, paragraphs of notes.
 */
export function finishArchive(
  bytes: Uint8Array,
  slides: readonly WrittenSlide[],
  {writing, look}: {writing: Writing; look: Look},
): Bytes {
  const parts = renumbered(unpacked(bytes))
  edit(parts, 'docProps/core.xml', withoutDates)
  edit(parts, 'ppt/theme/theme1.xml', (xml) => themeColors(xml, look))
  for (const path of parts.keys())
    if (/^ppt\/slideLayouts\/[^/]+\.xml$/.test(path)) edit(parts, path, finishLayout)
  for (const [place, slide] of slides.entries()) {
    edit(parts, `ppt/slides/slide${place + 1}.xml`, (xml) => finishSlide(xml, slide, writing))
    edit(parts, `ppt/notesSlides/notesSlide${place + 1}.xml`, (xml) =>
      finishNotes(xml, writing.language),
    )
  }
  const shapes = slides.flatMap((slide) => slide.shapes)
  for (const [place, shape] of shapes.filter(isChart).entries()) {
    const data = chartData(shape.block)
    edit(parts, `ppt/charts/chart${place + 1}.xml`, (xml) => finishChart(xml, shape, data))
    const path = `ppt/embeddings/Microsoft_Excel_Worksheet${place + 1}.xlsx`
    parts.set(path, finishWorkbook(parts.get(path)!, data))
  }
  putPictures(parts, slides)
  edit(parts, '[Content_Types].xml', (xml) => onlyOf(parts, xml))
  return packed(parts)
}

const isChart = (shape: Shape): shape is ChartShape => shape.type === 'chart'
const isPicture = (shape: Shape): shape is PictureShape => shape.type === 'picture'

const counted = /(\/charts\/(?:_rels\/)?chart|\/Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g

/** The library counts charts on from one deck to the next. */
function renumbered(parts: Parts): Parts {
  const ids = [...parts.keys()].flatMap((path) =>
    [...path.matchAll(/^ppt\/charts\/chart(\d+)\.xml$/g)].map(([, id]) => Number(id)),
  )
  const before = Math.min(...ids) - 1
  const own = (text: string) =>
    text.replaceAll(counted, (_, name: string, id: string) => `${name}${Number(id) - before}`)
  const moved: Parts = new Map([...parts].map(([path, content]) => [own(path), content]))
  for (const path of moved.keys()) if (/\.rels$|^\[/.test(path)) edit(moved, path, own)
  return moved
}

/** In place of the stand-ins: each picture once, however often it is shown. */
function putPictures(parts: Parts, slides: readonly WrittenSlide[]): void {
  const known = new Map<string, {name: string; picture: DeckPicture}>()
  for (const [at, {shapes}] of slides.entries()) {
    const pictures = shapes.filter(isPicture)
    for (const [place, {path, picture}] of pictures.entries()) {
      const name = `picture${known.size + 1}.${picture.extension}`
      const own = known.get(path) ?? {name, picture}
      known.set(path, own)
      const standIn = `image-${at + 1}-${place + 1}.${picture.extension}`
      parts.delete(`ppt/media/${standIn}`)
      edit(parts, `ppt/slides/_rels/slide${at + 1}.xml.rels`, (xml) =>
        xml.replace(`"../media/${standIn}"`, `"../media/${own.name}"`),
      )
    }
  }
  for (const {name, picture} of known.values()) parts.set(`ppt/media/${name}`, picture.bytes)
}

/** The library names a master for each slide, though there is one. */
const onlyOf = (parts: Parts, types: string): string =>
  types.replaceAll(/<Override PartName="\/([^"]*)"[^>]*>/g, (whole, path: string) =>
    parts.has(path) ? whole : '',
  )
