import type {AnySlide, AnySlideOf, SlideKind} from '../types.ts'
import {type Block, filledTexts, type NewKey, paragraph, point, shifted} from './blocks.ts'
import {unlike} from './definition.ts'

/** What a slide says, whatever its kind: its headline, and all else as points and paragraphs. */
export type Content = {headline: string | undefined; body: Block[]}

export function contentOf(slide: AnySlide, newKey: NewKey): Content {
  const read = readers[slide._type] as (slide: AnySlide, newKey: NewKey) => Block[]
  return {headline: filledTexts(slide.headline)[0], body: read(slide, newKey)}
}

type Reader<Kind extends SlideKind> = (slide: AnySlideOf<Kind>, newKey: NewKey) => Block[]

const nothing = (): Block[] => []
const body = ({body}: {body?: Block[] | null}): Block[] => body ?? []

const readers: {readonly [Kind in SlideKind]: Reader<Kind>} = {
  titleSlide: ({subtitle}, newKey) => paragraphs([subtitle], newKey),
  agendaSlide: nothing,
  sectionBreakSlide: nothing,
  sourcesSlide: nothing,
  statementSlide: body,
  bulletsSlide: body,
  numberedSlide: body,
  comparisonSlide: ({sides}, newKey) =>
    (sides ?? []).flatMap(({title, body, verdict}) => [
      point(title ?? '', 1, newKey),
      ...shifted(body ?? [], 1).map((block) => ({...block, _key: newKey()})),
      ...filledTexts(verdict).map((text) => point(text, 2, newKey)),
    ]),
  quoteSlide: ({quote, attribution}, newKey) => [
    ...paragraphs([quote], newKey),
    ...paragraphs(
      filledTexts(attribution).map((name) => `— ${name}`),
      newKey,
    ),
  ],
  definitionSlide: ({usage, meaning, contrast}, newKey) =>
    paragraphs(
      [usage, meaning, ...filledTexts(contrast).map((text) => `${unlike} ${text}`)],
      newKey,
    ),
  bigNumberSlide: ({figures}, newKey) =>
    rows(
      (figures ?? []).map(({value, label}) => [filledTexts(value, label).join(': ')]),
      newKey,
    ),
  timelineSlide: ({items}, newKey) =>
    rows(
      (items ?? []).map(({when, title, text, lane}) => [
        filledTexts(when, title).join(': '),
        text,
        lane,
      ]),
      newKey,
    ),
  funnelSlide: ({stages}, newKey) =>
    rows(
      (stages ?? []).map(({title, owner, measure}) => [title, owner, measure]),
      newKey,
    ),
  cycleSlide: ({steps}, newKey) =>
    rows(
      (steps ?? []).map(({title, text}) => [title, text]),
      newKey,
    ),
  checklistSlide: ({items}, newKey) =>
    rows(
      (items ?? []).map(({text, detail}) => [text, detail]),
      newKey,
    ),
  chartSlide: ({x, y, highlight, alt}, newKey) =>
    paragraphs([alt, x, ...(y ?? []), highlight], newKey),
  tableSlide: ({table}, newKey) => tableRows(table, newKey),
  imageSlide: ({alt, caption, credit, location}, newKey) =>
    paragraphs([caption, alt, credit, location], newKey),
  videoSlide: ({alt, caption, credit}, newKey) => paragraphs([caption, alt, credit], newKey),
  embedSlide: ({url, alt, caption}, newKey) => paragraphs([url, caption, alt], newKey),
  codeSlide: ({code, language, filename, steps}, newKey) => [
    ...paragraphs([filename], newKey),
    ...filledTexts(code).map(() => ({
      _type: 'verbatim' as const,
      _key: newKey(),
      text: code ?? '',
      ...(language === undefined ? {} : {language}),
    })),
    ...rows(
      (steps ?? []).map(({lines, note}) => [filledTexts(lines, note).join(': ')]),
      newKey,
    ),
  ],
  peopleSlide: nothing,
  pitfallSlide: ({body, remedy}, newKey) => [...(body ?? []), ...paragraphs([remedy], newKey)],
  callToActionSlide: ({action, link}, newKey) => paragraphs([action, link], newKey),
}

type Text = string | null | undefined

const paragraphs = (texts: readonly Text[], newKey: NewKey): Block[] =>
  filledTexts(...texts).map((text) => paragraph(text, newKey))

/** The first text of each row is a point, the others stand beneath it. */
const rows = (texts: readonly (readonly Text[])[], newKey: NewKey): Block[] =>
  texts.flatMap(([lead, ...others]) => {
    const beneath = filledTexts(...others)
    if (filledTexts(lead).length + beneath.length === 0) return []
    return [point(lead ?? '', 1, newKey), ...beneath.map((text) => point(text, 2, newKey))]
  })

function tableRows(table: AnySlideOf<'tableSlide'>['table'], newKey: NewKey): Block[] {
  const columns = (table?.columns ?? []).map(({name, unit}) => filledTexts(name, unit).join(', '))
  const lines = (table?.rows ?? []).map(({cells}) => cells ?? [])
  const [corner, ...names] = columns
  const head = [corner, ...(lines.length === 0 ? names : [])]
  return [
    ...paragraphs([filledTexts(...head).join('; ')], newKey),
    ...rows(
      lines.map(([lead, ...cells]) => [
        lead,
        ...cells.map((cell, index) => filledTexts(names[index], cell).join(': ')),
      ]),
      newKey,
    ),
    ...paragraphs(lines.length === 0 ? [] : names.slice(longest(lines) - 1), newKey),
  ]
}

const longest = (lines: readonly (readonly string[])[]): number =>
  Math.max(1, ...lines.map(({length}) => length))
