import type {Bytes, DeckParts} from './deck-parts.ts'
import type {Format} from './format-names.ts'

export interface MakeOptions {
  formats: readonly Format[]
  onPicture?: (done: number, total: number) => unknown
  /** A format is begun. */
  onFormat?: (format: Format) => unknown
}

/** By path, relative to the folder of the deck. */
export type DeckFolder = ReadonlyMap<string, Bytes | string>

/** The files of each format, in the order that the formats have. */
export async function makeFormats(
  parts: DeckParts,
  options: MakeOptions,
): Promise<Map<Format, DeckFolder>> {
  const made = new Map<Format, DeckFolder>()
  for (const format of options.formats) made.set(format, await makeFormat(format, parts, options))
  return made
}

export async function makeFormat(
  format: Format,
  parts: DeckParts,
  options: MakeOptions,
): Promise<DeckFolder> {
  await options.onFormat?.(format)
  return makers[format](parts, options)
}

type Maker = (parts: DeckParts, options: MakeOptions) => Promise<DeckFolder>

/** What a format needs is loaded with it. */
const makers: {readonly [F in Format]: Maker} = {
  html: async (parts, {onPicture}) => (await import('./html.ts')).makeHtml(parts, onPicture),
  single: async (parts) => (await import('./single.ts')).makeSingle(parts),
  pdf: async (parts) => (await import('./pdf.ts')).makePdf(parts),
  pptx: async (parts) => (await import('./pptx.ts')).makePptx(parts),
  png: async (parts) => (await import('./png.ts')).makePng(parts),
  handout: async (parts, {formats}) =>
    (await import('./handout.ts')).makeHandout(parts, {pdf: formats.includes('pdf')}),
  markdown: async (parts) => (await import('./markdown.ts')).makeMarkdown(parts),
  json: async (parts) => (await import('./json.ts')).makeJson(parts),
}
