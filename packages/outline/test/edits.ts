import * as fc from 'fast-check'
import type {TalkDocuments} from '../src/index.ts'
import {text} from './arbitrary-notes.ts'

type Slide = NonNullable<TalkDocuments['sections'][number]['slides']>[number]
type Point = NonNullable<Extract<Slide, {_type: 'bulletsSlide'}>['body']>[number]
type TextPoint = Extract<Point, {_type: 'block'}>

/** Something that an editor does in the Studio to the talk, at one of the places where it can. */
export type Edit = {does: keyof typeof places; at: number; says: string}

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    does: fc.constantFrom(
      'retitle',
      'renameSection',
      'reheadline',
      'rewordPoint',
      'rewordMore',
      'addPoint',
      'addParagraph',
      'removePoint',
      'addNote',
      'rewordNote',
      'addSlide',
    ) satisfies fc.Arbitrary<keyof typeof places>,
    at: fc.nat(),
    says: text,
  }),
  {minLength: 1, maxLength: 4},
)

/** The talk as it stands in the store after the edits. */
export function afterEdits(before: TalkDocuments, all: readonly Edit[]): TalkDocuments {
  const documents = structuredClone(before)
  for (const [nth, {does, at, says}] of all.entries()) {
    const found = places[does](documents, says, `e${String(nth).padStart(11, '0')}`)
    found[at % found.length]?.()
  }
  return documents
}

type Change = () => void
type Finder = (documents: TalkDocuments, says: string, key: string) => Change[]

const places = {
  // Front matter that is no YAML is kept as it was written, and a new title is written into it.
  retitle: ({talk}, says) =>
    talk.properties?.some(({name}) => name === 'front matter') ? [] : [() => (talk.title = says)],
  renameSection: ({sections}, says) =>
    sections.flatMap((section) => (section.title ? [() => void (section.title = says)] : [])),
  reheadline: (documents, says) =>
    slidesOf(documents).flatMap((slide) =>
      slide.headline && (slide._type !== 'statementSlide' || says.length <= 100)
        ? [() => void (slide.headline = says)]
        : [],
    ),
  rewordPoint: (documents, says) =>
    bodiesOf(documents).flatMap(({body}) =>
      body.filter(isText).map((point) => () => reword(point, says)),
    ),
  rewordMore: (documents, says) =>
    slidesOf(documents).flatMap((slide) => {
      if (slide._type === 'quoteSlide') {
        return [says, `${says}\n\n${says}`].map((quote) => () => void (slide.quote = quote))
      }
      if (slide._type === 'codeSlide') return [() => void (slide.code = `${says}\n\n  ${says}`)]
      if (slide._type === 'imageSlide') return [() => void (slide.alt = says)]
      return []
    }),
  addPoint: (documents, says, key) =>
    bodiesOf(documents).flatMap(({body}) =>
      body.flatMap((point, at) => {
        if (!isItem(point)) return []
        const {listItem, level} = point
        const list = {...(listItem ? {listItem} : {}), ...(level ? {level} : {})}
        const more = body.toSpliced(at + 1, 0, textPoint(key, says, list))
        return isList(more) ? [() => void body.splice(0, Infinity, ...more)] : []
      }),
    ),
  addParagraph: (documents, says, key) =>
    bodiesOf(documents).flatMap(({body}) =>
      body.map((_point, at) => () => void body.splice(at + 1, 0, textPoint(key, says))),
    ),
  removePoint: (documents) =>
    bodiesOf(documents).flatMap(({body}) =>
      body.flatMap((point, at) => {
        if (!isItem(point)) return []
        const beneath = body.findIndex(
          (each, nth) => nth > at && !(isItem(each) && levelOf(each) > levelOf(point)),
        )
        const end = beneath < 0 ? body.length : beneath
        const rest = [...body.slice(0, at), ...body.slice(end)]
        return isList(rest) && isNumbered(rest) === isNumbered(body)
          ? [() => void body.splice(at, end - at)]
          : []
      }),
    ),
  addNote: (documents, says, key) =>
    slidesOf(documents).map((slide) => () => {
      const notes = [...(slide.notes ?? [])] as TextPoint[]
      slide.notes = [...notes, textPoint(key, says)] as NonNullable<Slide['notes']>
    }),
  addSlide: ({sections}, says, key) =>
    sections.flatMap(({slides = []}) =>
      slides.map((_slide, at) => () => {
        const body = [textPoint(`${key.slice(1)}f`, says, {listItem: 'bullet', level: 1})]
        slides.splice(at + 1, 0, {_type: 'bulletsSlide', _key: key, headline: says, body})
      }),
    ),
  rewordNote: (documents, says) =>
    slidesOf(documents).flatMap((slide) =>
      ((slide.notes ?? []) as TextPoint[]).map((note) => () => reword(note, says)),
    ),
} satisfies Record<string, Finder>

const slidesOf = ({sections}: TalkDocuments): Slide[] => sections.flatMap(({slides = []}) => slides)

const bodiesOf = (documents: TalkDocuments) =>
  slidesOf(documents).flatMap((slide) =>
    'body' in slide && slide.body ? [{body: slide.body}] : [],
  )

const isText = (point: Point): point is TextPoint => point._type === 'block'
const isItem = (point: Point): point is TextPoint => isText(point) && point.listItem !== undefined
const levelOf = ({level}: TextPoint): number => level ?? 1
const isNumbered = (body: readonly Point[]): boolean =>
  body
    .filter(isItem)
    .filter((point) => levelOf(point) === 1)
    .every(({listItem}) => listItem === 'number')

/** Are there points, each with text or points beneath it, and none deeper than by one level? */
function isList(body: readonly Point[]): boolean {
  const items = body.filter(isItem)
  const level = (at: number) => (items[at] ? levelOf(items[at]) : 0)
  return (
    items.length > 0 &&
    items.every(
      (item, at) =>
        level(at) <= level(at - 1) + 1 &&
        (level(at + 1) > level(at) || item.children?.some(({text}) => text?.trim())),
    )
  )
}

function reword(point: TextPoint, says: string): void {
  point.markDefs = []
  point.children = [{_type: 'span', _key: `${point._key}-0`, text: says, marks: []}]
}

function textPoint(
  key: string,
  says: string,
  list: Pick<TextPoint, 'listItem' | 'level'> = {},
): TextPoint {
  const point: TextPoint = {_type: 'block', _key: key, style: 'normal', ...list}
  reword(point, says)
  return point
}
