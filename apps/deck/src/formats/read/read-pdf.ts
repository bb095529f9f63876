import type {PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {FormatReading, SlideReading} from './reading.ts'

/** A printed deck, a slide a page. What is printed has no notes; alternatives are those of its tags. */
export async function readPdf(bytes: Uint8Array): Promise<FormatReading> {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  try {
    const pdf = await task.promise
    const slides: SlideReading[] = []
    for (let page = 1; page <= pdf.numPages; page += 1)
      slides.push(await readPage(await pdf.getPage(page)))
    return {slides, whole: slides.map(({text}) => text).join(' ')}
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy): Promise<SlideReading> {
  const {items} = await page.getTextContent()
  const annotations = (await page.getAnnotations()) as {url?: string}[]
  return {
    text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    notes: '',
    alts: altsIn(await page.getStructTree()),
    links: annotations.flatMap(({url}) => url ?? []),
  }
}

function altsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const own = 'alt' in tree && typeof tree.alt === 'string' ? [tree.alt] : []
  const children = 'children' in tree && Array.isArray(tree.children) ? tree.children : []
  return [...own, ...children.flatMap(altsIn)]
}
