import {slideFacts} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import {renderMarkdown} from '@rostrum/slides/markdown'
import {renderPage} from '../actions/render-deck.ts'
import {formatFaults, leaks} from './compare-formats.ts'
import type {ComparedFormat, FormatFault} from './compare-formats.ts'
import type {DeckParts} from './deck-parts.ts'
import {makeJson} from './json.ts'
import {makeFormats} from './make-formats.ts'
import type {DeckFolder} from './make-formats.ts'
import {readHandout, readHtml} from './read/read-html.ts'
import type {FormatReading} from './read/reading.ts'

/**
 * Builds the formats in memory and reads them again: what one of them lacks or has too much.
 * `pdf` needs Chromium.
 *
 * @throws UserError that says how to get a Chromium where there is none
 */
export async function compareFormats(
  parts: DeckParts,
  formats: readonly ComparedFormat[],
  onFormat: (format: ComparedFormat) => unknown = () => undefined,
): Promise<FormatFault[]> {
  const faults: FormatFault[] = []
  for (const format of formats) {
    await onFormat(format)
    const made = await makeFormats(parts, {formats: [format]})
    faults.push(...formatFaults(parts.plan, format, await readFormat(format, made.get(format)!)))
  }
  return faults
}

/** What stands in the files of one format. */
export function readFormat(
  format: ComparedFormat,
  files: DeckFolder,
): FormatReading | Promise<FormatReading> {
  const [name, content] = [...files].find(([path]) => mains[format].test(path)) ?? []
  if (name === undefined || content === undefined)
    throw new Error(`The ${format} has no file that can be read, only ${[...files.keys()].join()}.`)
  return readers[format](content)
}

const mains: {readonly [F in ComparedFormat]: RegExp} = {
  html: /^index\.html$/,
  pptx: /\.pptx$/,
  markdown: /\.md$/,
  handout: /-handout\.html$/,
  pdf: /\.pdf$/,
}

type File = Uint8Array | string

const bytesOf = (file: File): Uint8Array => (typeof file === 'string' ? Buffer.from(file) : file)
const textOf = (file: File): string =>
  typeof file === 'string' ? file : Buffer.from(file).toString('utf8')

const readers: {
  readonly [F in ComparedFormat]: (file: File) => FormatReading | Promise<FormatReading>
} = {
  html: (file) => readHtml(textOf(file)),
  pptx: async (file) => (await import('./read/read-pptx.ts')).readPptx(bytesOf(file)),
  markdown: async (file) => (await import('./read/read-markdown.ts')).readMarkdown(textOf(file)),
  handout: (file) => readHandout(textOf(file)),
  pdf: async (file) => (await import('./read/read-pdf.ts')).readPdf(bytesOf(file)),
}

/** Notes that stand in a page, Markdown or JSON as everyone gets them. Neither needs a picture. */
export function leakedNotes({plan, name}: Pick<DeckParts, 'plan' | 'name'>): FormatFault[] {
  const page = readHtml(renderPage(plan, {highlight: null}))
  const [json = ''] = makeJson({plan, name, notes: false}).values()
  const all = [page.whole, renderMarkdown(plan), wordsOfJson(json)]
  return oncePerSlide(all.flatMap((whole) => leaks(plan, 'html', whole)))
}

function wordsOfJson(json: string): string {
  const {title, subtitle, description, slides} = JSON.parse(json) as DeckPlan
  const said = slides
    .map(slideFacts)
    .flatMap(({texts, alts, notes}) => [...texts, ...alts, ...notes])
  return [title, subtitle, description, ...said].join(' ')
}

const oncePerSlide = (faults: readonly FormatFault[]): FormatFault[] => [
  ...new Map(faults.map((fault) => [fault.slide?.id, fault])).values(),
]
