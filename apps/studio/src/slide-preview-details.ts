import type {SlideKind} from '@rostrum/schema'
import {counted} from './structure/words.ts'

type Values = Readonly<Record<string, unknown>>

interface Detail {
  /** What the row needs beside the words of the slide: its name there, and the path. */
  select: Readonly<Record<string, string>>
  /** What stands after the kind. */
  detail: (value: Values) => string | undefined
}

/** What a row tells of each kind beside its words: how much there is, whose, where from. */
export const slideDetails: {readonly [Kind in SlideKind]: Detail | null} = {
  titleSlide: own('subtitle'),
  agendaSlide: null,
  sectionBreakSlide: null,
  statementSlide: null,
  bulletsSlide: points(),
  numberedSlide: points('step'),
  comparisonSlide: list('sides', (sides) => named(sides, 'title').join(' v. ')),
  quoteSlide: own('attribution'),
  definitionSlide: own('meaning'),
  bigNumberSlide: list('figures', (figures) => named(figures, 'value').join(', ')),
  timelineSlide: list('items', (items) => {
    const when = named(items, 'when')
    const span = [...new Set([when[0], when.at(-1)])].filter(Boolean).join('–')
    return [counted(items.length, 'happening'), span].filter(Boolean).join(', ')
  }),
  funnelSlide: list('stages', (stages) => named(stages, 'title').join(' › ')),
  cycleSlide: list('steps', (steps) => named(steps, 'title').join(' › ')),
  chartSlide: {
    select: {seriesTitle: 'series.title', chart: 'chart'},
    detail: ({seriesTitle, chart}) => joined(chart, seriesTitle ?? 'no data yet'),
  },
  tableSlide: {
    select: {seriesTitle: 'series.title', table: 'table'},
    detail: ({seriesTitle, table}) => sizeOf(table) ?? words(seriesTitle),
  },
  imageSlide: described('caption', 'alt'),
  videoSlide: described('caption', 'alt'),
  codeSlide: {
    select: {filename: 'filename', language: 'language', code: 'code'},
    detail: ({filename, language, code}) =>
      joined(filename ?? language, words(code) && counted(words(code)!.split('\n').length, 'line')),
  },
  peopleSlide: {
    select: Object.fromEntries([0, 1, 2, 3].map((at) => [`person${at}`, `people.${at}.name`])),
    detail: (value) => joinedBy(', ', ...[0, 1, 2, 3].map((at) => value[`person${at}`])),
  },
  checklistSlide: list('items', (items) => `${items.length} to do`),
  pitfallSlide: own('remedy'),
  callToActionSlide: {
    select: {link: 'link', action: 'action'},
    detail: ({link, action}) => words(link) ?? words(action),
  },
  sourcesSlide: null,
  embedSlide: own('url'),
}

/** Rows by columns; undefined where there are none. */
export function sizeOf(table: unknown): string | undefined {
  const [rows, columns] = [itemsIn(table, 'rows').length, itemsIn(table, 'columns').length]
  return rows + columns === 0 ? undefined : `${rows} × ${columns}`
}

function own(field: string): Detail {
  return {select: {[field]: field}, detail: (value) => words(value[field])}
}

function described(...fields: readonly string[]): Detail {
  return {
    select: Object.fromEntries(fields.map((field) => [field, field])),
    detail: (value) => fields.map((field) => words(value[field])).find(Boolean) ?? 'no alt text',
  }
}

function list(field: string, tell: (items: readonly unknown[]) => string): Detail {
  return {
    select: {[field]: field},
    detail: (value) => {
      const items = value[field]
      return Array.isArray(items) && items.length > 0 ? tell(items) || undefined : undefined
    },
  }
}

/** Points of the first level; those beneath them are told with them. */
function points(noun = 'point'): Detail {
  return list('body', (blocks) => {
    const top = blocks.filter(
      (block) =>
        typeof block === 'object' &&
        block !== null &&
        'listItem' in block &&
        (!('level' in block) || block.level === 1),
    )
    return top.length === 0 ? '' : counted(top.length, noun)
  })
}

function itemsIn(value: unknown, field: string): readonly unknown[] {
  const items = typeof value === 'object' && value !== null && Reflect.get(value, field)
  return Array.isArray(items) ? items : []
}

function named(items: readonly unknown[], field: string): string[] {
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null ? (words(Reflect.get(item, field)) ?? []) : [],
  )
}

const joined = (...parts: readonly unknown[]) => joinedBy(' · ', ...parts)

function joinedBy(between: string, ...parts: readonly unknown[]): string | undefined {
  return parts.flatMap((part) => words(part) ?? []).join(between) || undefined
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
