import type {TextPoint} from '../documents/points.ts'
import type {Block} from '../outline.ts'
import {writeInline, writePlain} from '../inline/write-inline.ts'
import {isRule} from '../parse/recognise.ts'
import {hasContents, type Node, type Single} from './node.ts'
import {spansOf} from './points.ts'
import {fenced, rawVerbatim} from './verbatim.ts'

/** Lines without indentation. Between others than items there is a blank line. */
export type Written = {kind: 'item' | 'heading' | 'other'; lines: string[]}
/** What is no heading; `nesting`: so much deeper than an item stands what is beneath it. */
type WrittenBlock = Written & {kind: 'item' | 'other'; nesting?: number}
type Marker = {marker: string; ordinal?: number}
type Plain = Exclude<Node, {form: 'notes' | 'run'}>

/** How something is written that has no lines of its own in the notes, or has changed. */
export const canonical = {
  heading: (depth: number, inline: string): string =>
    `${'#'.repeat(depth)} ${inline.replace(/\\?\n/g, ' ').replace(/(?<!\\)#$/, '\\#')}`.trimEnd(),
  block: (node: Plain, marker?: Marker, kind?: Block['kind']): WrittenBlock => {
    if (node.form === 'headline') {
      const text = writePlain(node.text, hasContents(node))
      const isProse = kind === 'paragraph' && node.ordinal === undefined && text !== ''
      if (isProse && !hasContents(node)) {
        return {kind: 'other', lines: [guard(text)]}
      }
      return item(text, node.ordinal, marker)
    }
    if (node.form === 'point') return item(writeInline(node.spans), node.ordinal, marker)
    if (node.form === 'paragraph') {
      return {kind: 'other', lines: writeInline(node.spans).split('\n').map(guard)}
    }
    if (node.form === 'single') return single(node.slide, node.ordinal)
    const {text = '', language = ''} = node.point
    return {
      kind: 'other',
      lines: rawVerbatim(node.point) ? text.split('\n') : fenced(text, language),
    }
  },
  notes: (points: readonly TextPoint[]): string[] => {
    const lines = points.flatMap((point, at) => {
      const text = writeInline(spansOf(point)).replaceAll('-->', '--\\>').split('\n')
      const marker = {bullet: '- ', number: '1. '}[point.listItem ?? 'bullet']
      const isItem = point.listItem !== undefined
      const own = isItem ? [`${marker}${text.join(' ')}`] : text.map(guard)
      return at > 0 && !(isItem && points[at - 1]!.listItem) ? ['', ...own] : own
    })
    return lines.length === 1 ? [`<!-- ${lines[0]} -->`] : ['<!--', ...lines, '-->']
  },
}

function item(text: string, ordinal: number | undefined, known?: Marker): WrittenBlock {
  const own = ordinal === undefined ? '- ' : `${ordinal}. `
  const isKnown = known?.ordinal === ordinal
  const marker = known && isKnown ? known.marker : own
  const [first = '', ...rest] = text.split('\n').map(guard)
  const indent = ' '.repeat(marker.length)
  const kind = ordinal !== undefined && ordinal > 99 ? 'other' : 'item'
  const lines = [`${marker}${first}`.trimEnd(), ...rest.map((line) => indent + line)]
  return {kind, lines, nesting: known && isKnown ? 2 : own.length}
}

function single(slide: Single, ordinal: number | undefined): WrittenBlock {
  const lines = singles[slide._type](slide as never)
  if (ordinal === undefined) return {kind: 'other', lines}
  const marker = `${ordinal}. `
  const indent = ' '.repeat(marker.length)
  return {
    kind: 'other',
    lines: lines.map((line, at) => (at === 0 ? marker : indent) + line),
    ...(slide._type === 'imageSlide' ? {nesting: marker.length} : {}),
  }
}

const singles: {[Type in Single['_type']]: (slide: Extract<Single, {_type: Type}>) => string[]} = {
  codeSlide: ({code = '', language = '', filename}) =>
    fenced(code, filename && language ? `${language} title="${filename}"` : language),
  quoteSlide({quote = '', attribution}) {
    const paragraphs = inMarks(quote)
      .split(/\n+/)
      .map((line) => guard(writePlain(line)))
    if (!attribution && paragraphs.length > 1) paragraphs.push(unsigned(paragraphs.pop()!))
    const said = paragraphs.flatMap((line, at) => (at === 0 ? [`> ${line}`] : ['>', `> ${line}`]))
    return attribution ? [...said, `> — ${writePlain(attribution)}`] : said
  },
  imageSlide({alt = '', caption, location, image}) {
    const at = location ?? image?.asset?._ref ?? ''
    const title = caption ? ` "${caption.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"` : ''
    const address = at === '' || /[\s()<>\\]/.test(at) ? `<${at.replace(/[<>\\]/g, '\\$&')}>` : at
    return [`![${writePlain(alt)}](${address}${title})`]
  },
}

/** Marks around the whole of a quote are left out of it; where it has some, others go around. */
function inMarks(quote: string): string {
  const isMarked = marks.some(([open, close]) => quote.startsWith(open) && quote.endsWith(close))
  if (!isMarked) return quote
  const free = marks.find(([open, close]) => !quote.includes(open) && !quote.includes(close))
  return free ? free[0] + quote + free[1] : quote
}

const marks = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
] as const

/** Keeps a last paragraph from being read as who said it. */
const unsigned = (line: string) => line.replace(/^[—–―]|^-/, (dash) => `&#${dash.codePointAt(0)};`)

const blockStart =
  /^([-+*](\s|$)|#{1,6}(\s|$)|>|(=+|-{2,})\s*$|`{3,}[^`]*$|~{3}|\$\$\s*$|<!|<\/?[a-z][a-z0-9-]*(\s|\/?>|$)|\|)/i

/** Keeps the beginning of a text from being read as the beginning of something else. */
function guard(line: string): string {
  if (/^[•◦▪‣●](\s|$)/.test(line)) return `&#${line.codePointAt(0)};${line.slice(1)}`
  const number = /^(\d{1,9})([.)])(\s|$)/.exec(line)
  if (number) return `${number[1]}\\${line.slice(number[1]!.length)}`
  return isRule(line) || blockStart.test(line) ? `\\${line}` : line
}
