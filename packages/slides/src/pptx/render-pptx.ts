import type {Highlight} from '../html/render-options.ts'
import type {ImageFile} from '../html/image-files.ts'
import type {DeckPlan, PlannedSlide} from '../plan/deck-plan.ts'
import {labelsFor, type Labels} from '../plan/labels.ts'
import {chartXml} from './chart-xml.ts'
import {grounds, layoutXml, masterXml, notesMasterXml, slideTree} from './master-xml.ts'
import {notesText} from './notes-text.ts'
import {createParts, type Parts} from './package-parts.ts'
import {paletteOf, tokens} from './palette.ts'
import {shapeXml, type ShapeScope} from './shape-xml.ts'
import type {DeckPicture} from './shapes.ts'
import {slideShapes} from './slide-shapes.ts'
import {themeXml} from './theme-xml.ts'
import {workbook} from './workbook.ts'
import {declaration, emu, escapeXml, namespaces} from './xml.ts'

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
export function renderPptx(plan: DeckPlan, options: PptxOptions = {}): Uint8Array<ArrayBuffer> {
  const parts = createParts()
  const scope = {
    parts,
    plan,
    options,
    labels: labelsFor(plan.language),
    media: new Map<string, string>(),
    charts: {count: 0},
  }
  addFrame(parts, plan)
  for (const slide of plan.slides) addSlide(slide, scope)
  return parts.bytes()
}

type DeckScope = {
  parts: Parts
  plan: DeckPlan
  options: PptxOptions
  labels: Labels
  /** Where each picture is kept, by what it is called. */
  media: Map<string, string>
  charts: {count: number}
}

const presentationml = 'application/vnd.openxmlformats-officedocument.presentationml'

function addSlide(slide: PlannedSlide, deck: DeckScope): void {
  const {parts, plan, options, labels} = deck
  const {tone, image} = slide.background
  const path = `ppt/slides/slide${slide.page}.xml`
  parts.relate(path, 'slideLayout', `../slideLayouts/slideLayout${grounds.indexOf(tone) + 1}.xml`)
  const hex = image === null ? tokens[tone] : tokens.ink
  const shapes = slideShapes(slide, plan, {
    palette: paletteOf(tone, image !== null),
    hex,
    labels,
    layout: slide.layout,
    highlight: options.highlight ?? null,
    picture: options.picture ?? (() => null),
  })
  const scope = scopeOf(path, deck)
  const drawn = shapes.map((shape, place) => shapeXml(shape, place + 2, scope)).join('')
  parts.add(
    path,
    `${declaration}<p:sld ${namespaces}><p:cSld name="${escapeXml(slide.label)}">${slideTree(drawn)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    `${presentationml}.slide+xml`,
  )
  const spoken = notesText(slide, {all: options.notes ?? false, labels})
  if (spoken.length > 0) addNotes(slide, path, spoken, deck)
}

/** Only addresses of the web and of mail are linked to. */
const isLink = (href: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(href)

function scopeOf(path: string, {parts, plan, media, charts}: DeckScope): ShapeScope {
  return {
    language: plan.language,
    isRtl: plan.direction === 'rtl',
    link: (href) => (isLink(href) ? parts.relate(path, 'hyperlink', addressOf(href), true) : null),
    picture({path: name, picture: {bytes, extension}}) {
      const known = media.get(name) ?? `image${media.size + 1}.${extension}`
      if (!media.has(name)) parts.add(`ppt/media/${known}`, bytes)
      media.set(name, known)
      return parts.relate(path, 'image', `../media/${known}`)
    },
    chart(shape) {
      charts.count += 1
      const own = `ppt/charts/chart${charts.count}.xml`
      parts.relate(own, 'package', `../embeddings/workbook${charts.count}.xlsx`)
      parts.add(
        own,
        chartXml(shape, plan.language),
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      )
      parts.add(`ppt/embeddings/workbook${charts.count}.xlsx`, workbook(shape.block))
      return parts.relate(path, 'chart', `../charts/chart${charts.count}.xml`)
    },
  }
}

/** Letters that an address may not have as they are. */
const addressOf = (href: string): string =>
  href.toWellFormed().replaceAll(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent)

function addNotes(
  slide: PlannedSlide,
  slidePath: string,
  spoken: readonly string[],
  deck: DeckScope,
): void {
  const {parts, plan} = deck
  const path = `ppt/notesSlides/notesSlide${slide.page}.xml`
  parts.relate(slidePath, 'notesSlide', `../notesSlides/notesSlide${slide.page}.xml`)
  parts.relate(path, 'notesMaster', '../notesMasters/notesMaster1.xml')
  parts.relate(path, 'slide', `../slides/slide${slide.page}.xml`)
  const paragraphs = spoken
    .map(
      (text) =>
        `<a:p><a:r><a:rPr lang="${escapeXml(plan.language)}"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`,
    )
    .join('')
  const shapes = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  parts.add(
    path,
    `${declaration}<p:notes ${namespaces}><p:cSld>${slideTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    `${presentationml}.notesSlide+xml`,
  )
}

/** All that does not depend on what the slides hold. */
function addFrame(parts: Parts, plan: DeckPlan): void {
  const presentation = 'ppt/presentation.xml'
  parts.relate('', 'officeDocument', presentation)
  parts.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  )
  parts.relate('', 'extended-properties', 'docProps/app.xml')
  const master = parts.relate(presentation, 'slideMaster', 'slideMasters/slideMaster1.xml')
  const notesMaster = parts.relate(presentation, 'notesMaster', 'notesMasters/notesMaster1.xml')
  parts.relate(presentation, 'theme', 'theme/theme1.xml')
  const slides = plan.slides.map(({page}) =>
    parts.relate(presentation, 'slide', `slides/slide${page}.xml`),
  )
  parts.add(
    presentation,
    `${declaration}<p:presentation ${namespaces} saveSubsetFonts="1"${plan.direction === 'rtl' ? ' rtl="1"' : ''}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${slides
      .map((id, place) => `<p:sldId id="${256 + place}" r:id="${id}"/>`)
      .join(
        '',
      )}</p:sldIdLst><p:sldSz cx="${emu(1280)}" cy="${emu(720)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    `${presentationml}.presentation.main+xml`,
  )
  for (const [place, tone] of grounds.entries()) {
    parts.relate(
      'ppt/slideMasters/slideMaster1.xml',
      'slideLayout',
      `../slideLayouts/slideLayout${place + 1}.xml`,
    )
    parts.relate(
      `ppt/slideLayouts/slideLayout${place + 1}.xml`,
      'slideMaster',
      '../slideMasters/slideMaster1.xml',
    )
    parts.add(
      `ppt/slideLayouts/slideLayout${place + 1}.xml`,
      layoutXml(tone),
      `${presentationml}.slideLayout+xml`,
    )
  }
  parts.relate('ppt/slideMasters/slideMaster1.xml', 'theme', '../theme/theme1.xml')
  parts.add('ppt/slideMasters/slideMaster1.xml', masterXml(), `${presentationml}.slideMaster+xml`)
  parts.relate('ppt/notesMasters/notesMaster1.xml', 'theme', '../theme/theme2.xml')
  parts.add(
    'ppt/notesMasters/notesMaster1.xml',
    notesMasterXml(),
    `${presentationml}.notesMaster+xml`,
  )
  for (const place of [1, 2])
    parts.add(
      `ppt/theme/theme${place}.xml`,
      themeXml('Signal'),
      'application/vnd.openxmlformats-officedocument.theme+xml',
    )
  const {title, description} = plan
  parts.add(
    'docProps/core.xml',
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(description ?? '')}</dc:description><dc:creator>Rostrum</dc:creator><dc:language>${escapeXml(plan.language)}</dc:language></cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  )
  parts.add(
    'docProps/app.xml',
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Rostrum</Application><Slides>${plan.slides.length}</Slides></Properties>`,
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  )
}
