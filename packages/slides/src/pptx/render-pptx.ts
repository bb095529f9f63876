import PptxGenJS from 'pptxgenjs'
import type {Highlight} from '../html/render-options.ts'
import type {ImageFile} from '../html/image-files.ts'
import type {DeckPlan, PlannedSlide} from '../plan/deck-plan.ts'
import {labelsFor, type Labels} from '../plan/labels.ts'
import {finishArchive} from './finish/finish-archive.ts'
import {notesText} from './notes-text.ts'
import {type Look, lookOf, paletteOf} from './palette.ts'
import {plain} from './plain.ts'
import type {DeckPicture, Shape} from './shapes.ts'
import {slideShapes} from './slide-shapes.ts'
import {inches} from './units.ts'
import {addShape} from './write/add-shape.ts'
import {defineMaster, masterOf} from './write/masters.ts'
import {fontFaces} from './write/text-props.ts'

export type {DeckPicture} from './shapes.ts'

export type PptxOptions = {
  /** All speaker notes; left out, only those that everyone may read. */
  notes?: boolean
  highlight?: Highlight
  /** A size of a picture; null for those that are not to be used. */
  picture?: (file: ImageFile) => DeckPicture | null
}

/**
 * The deck for PowerPoint, Keynote and LibreOffice: text, lists, tables, charts and drawings as their
 * own, so that they can be edited. The same plan and pictures always give the same bytes.
 */
export async function renderPptx(
  plan: DeckPlan,
  options: PptxOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const labels = labelsFor(plan.language)
  const writing = {
    language: plan.language,
    isRtl: plan.direction === 'rtl',
    faces: fontFaces(plan.theme),
  }
  const look = lookOf(plan.theme)
  const pptx = newDeck(plan, look)
  const masters = new Set<string>()
  const slides = plan.slides.map((planned) => {
    const shapes = shapesOf(planned, plan, options, {labels, look})
    const master = masterOf(planned.background, shapes)
    defineMaster(pptx, master, masters, {writing, look})
    const slide = pptx.addSlide({masterName: master.name})
    for (const shape of shapes) addShape(slide, shape, writing)
    const spoken = notesText(planned, {all: options.notes ?? false, labels})
    if (spoken.length > 0) slide.addNotes(plain(spoken.join('\n')))
    return {label: planned.label, shapes: shapes.filter((shape) => !isNumber(shape))}
  })
  const bytes = await pptx.write({outputType: 'uint8array'})
  if (!(bytes instanceof Uint8Array)) throw new TypeError('PptxGenJS answered no bytes.')
  return finishArchive(bytes, slides, {writing, look})
}

function newDeck({title, description, direction}: DeckPlan, {faces}: Look): PptxGenJS {
  const pptx = new PptxGenJS()
  pptx.defineLayout({name: 'deck', width: inches(1280), height: inches(720)})
  pptx.layout = 'deck'
  pptx.title = plain(title)
  pptx.subject = plain(description ?? '')
  pptx.author = 'Rostrum'
  pptx.company = 'Rostrum'
  pptx.theme = {headFontFace: faces.display, bodyFontFace: faces.text}
  pptx.rtlMode = direction === 'rtl'
  return pptx
}

function shapesOf(
  slide: PlannedSlide,
  plan: DeckPlan,
  {highlight, picture}: PptxOptions,
  {labels, look}: {labels: Labels; look: Look},
): Shape[] {
  const ground = slide.background.tone
  const shapes = slideShapes(slide, plan, {
    palette: paletteOf(look, ground),
    hex: look.tones[ground],
    code: look.code,
    labels,
    layout: slide.layout,
    arrangement: slide.arrangement,
    highlight: highlight ?? null,
    picture: picture ?? (() => null),
  })
  return shapes.filter((shape) => shape.type !== 'table' || (shape.rows[0]?.cells.length ?? 0) > 0)
}

/** The number of a slide is the master's to write. */
const isNumber = (shape: Shape): boolean => shape.type === 'text' && shape.role === 'number'
