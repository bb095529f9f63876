import {loneImage, parseInline} from '../inline/parse-inline.ts'
import {plainText} from '../inline/span.ts'
import {type Block, contents, isBranch} from '../outline.ts'
import type {Keys} from './keys.ts'
import {notesOf, pointsOf} from './points.ts'
import {hasText, isSingle, type SlideShape} from './shape.ts'
import type {SlideObject} from './types.ts'

export const headlineOf = (block: Block): string => shown(block.text)

/** As a slide shows it; text that would show nothing stays as it was written. */
const shown = (raw: string): string => plainText(parseInline(raw)) || raw.trim()

export function slideOf(shape: SlideShape, keys: Keys): SlideObject {
  const notes = shape.comments.flatMap((each) => notesOf(each.text, keys.block(each)))
  const make: Maker<SlideShape> = makers[shape.kind]
  const slide = make(shape, keys)
  return notes.length > 0 ? {...slide, notes} : slide
}

type Maker<Shape extends SlideShape> = {
  bivarianceHack(shape: Shape, keys: Keys): SlideObject
}['bivarianceHack']
type ShapeOf<Kind extends SlideShape['kind']> = SlideShape extends infer Shape
  ? Shape extends {kind: infer Own}
    ? Kind extends Own
      ? Shape
      : never
    : never
  : never

const makers: {[Kind in SlideShape['kind']]: Maker<ShapeOf<Kind>>} = {
  title: (shape, keys) => ({_type: 'titleSlide', _key: keys.slide(shape)}),
  break: ({block}, keys) => ({
    _type: 'sectionBreakSlide',
    _key: keys.block(block),
    ...number(block),
  }),
  statement: ({block}, keys) => ({
    _type: 'statementSlide',
    _key: keys.block(block),
    headline: headlineOf(block),
    ...number(block),
  }),
  branch({block}, keys) {
    const children = contents(block.children)
    const [only] = children
    const headline = headlineOf(block)
    const shared = {
      _key: keys.block(block),
      ...(headline === '' ? {} : {headline}),
      ...number(block),
    }
    if (only && children.length === 1 && !isBranch(only) && isSingle(only)) {
      return {...single(only), ...shared}
    }
    return {...list(children, keys), ...shared}
  },
  single({block}, keys) {
    const shared = {_key: keys.block(block), ...number(block)}
    return isSingle(block) ? {...single(block), ...shared} : {...list([block], keys), ...shared}
  },
  run: (shape, keys) => ({...list(shape.members, keys), _key: keys.slide(shape)}),
}

const number = (block: Block) => (block.ordinal === undefined ? {} : {number: block.ordinal})

function list(blocks: readonly Block[], keys: Keys) {
  const items = blocks.filter((block) => hasText(block) && block.kind !== 'paragraph')
  const isNumbered = items.length > 0 && items.every(({ordinal}) => ordinal !== undefined)
  const _type = isNumbered ? ('numberedSlide' as const) : ('bulletsSlide' as const)
  return {_type, body: pointsOf(blocks, keys.block)}
}

/** The content of a slide that shows one thing; nothing for a block that makes none. */
export const singleOf = (block: Block) => (isSingle(block) ? single(block) : undefined)

function single(block: Block) {
  const image = hasText(block) ? loneImage(block.text) : undefined
  if (image) return imageSlide(image)
  return block.kind === 'code' ? codeSlide(block) : quoteSlide(block.text)
}

const imageSlide = ({alt, title, url}: {alt: string; title?: string; url: string}) => ({
  _type: 'imageSlide' as const,
  ...(alt === '' ? {} : {alt}),
  ...(title === undefined ? {} : {caption: title}),
  ...(url === '' ? {} : {location: url}),
})

function codeSlide({text, info}: Block) {
  const [, language, filename] = /^(\S+)\s+(?:title|filename)="([^"]+)"$/.exec(info ?? '') ?? []
  return {
    _type: 'codeSlide' as const,
    code: text,
    ...((language ?? info) ? {language: language ?? info!} : {}),
    ...(filename === undefined ? {} : {filename}),
  }
}

function quoteSlide(raw: string) {
  const lines = raw.split('\n').map((line) => line.trim())
  const last = lines.findLastIndex((line) => line !== '')
  const byline = /^(?:[—–―]+|--+|-(?=\s))\s*(\S.*)$/.exec(lines[last] ?? '')
  const isOneList = lines.filter((line) => line.startsWith('- ')).length > 1
  const isSigned = byline !== null && last > 0 && !isOneList
  const paragraphs = (isSigned ? lines.slice(0, last) : lines).join('\n').split(/\n{2,}/)
  const quote = paragraphs
    .map((paragraph) => shown(paragraph))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
  return {
    _type: 'quoteSlide' as const,
    quote: quote.replace(/^(?:“([^“”]*)”|"([^"]*)"|„([^„“]*)“|«([^«»]*)»)$/, '$1$2$3$4').trim(),
    ...(isSigned ? {attribution: shown(byline[1]!)} : {}),
  }
}
