import type {Point, TextPoint} from '../documents/points.ts'
import type {ReferredDocument, SlideObject} from '../documents/types.ts'
import {hash} from '../documents/ids.ts'
import type {Span} from '../inline/span.ts'
import {isSafeHref} from '@rostrum/schema'
import type {Base} from './base.ts'
import type {Node} from './node.ts'
import {nestPoints} from './points.ts'
import {seriesLines, tableText} from './data-text.ts'

export type Around = {
  base: Base | undefined
  /** Outside of sections nothing may nest: a section would be made of it. */
  inSection: boolean
  referred: ReadonlyMap<string, ReferredDocument>
}

type Kind = SlideObject['_type']
type SlideOf<Each extends Kind> = Extract<SlideObject, {_type: Each}>
type Writer<Slide extends SlideObject> = {
  bivarianceHack(slide: Slide, around: Around): Node[]
}['bivarianceHack']

/** What stands beneath the headline of a slide: its own content, as points. */
export function contentNodes(slide: SlideObject, around: Around): Node[] {
  const write: Writer<SlideObject> = writers[slide._type]
  return write(slide, around)
}

const none = (): Node[] => []
const body: Writer<SlideOf<'statementSlide' | 'bulletsSlide' | 'numberedSlide'>> = (
  slide,
  {base},
) => nestPoints(slide.body ?? [], slide._key, base)

const writers: {[Each in Kind]: Writer<SlideOf<Each>>} = {
  titleSlide: ({_key, subtitle}) => lines(_key, {subtitle}),
  agendaSlide: none,
  sectionBreakSlide: none,
  sourcesSlide: none,
  statementSlide: body,
  bulletsSlide: body,
  numberedSlide: body,
  quoteSlide: none,
  definitionSlide: ({_key, usage, meaning, contrast}) =>
    lines(_key, {usage, meaning, contrast: said(contrast) ? `≠ ${contrast}` : undefined}),
  codeSlide: ({_key, steps}) =>
    parts(_key, steps, ({lines: which, note}) => (said(note) ? join(': ', which, note) : '')),
  imageSlide: ({_key, credit}) => lines(_key, {credit}),
  comparisonSlide: ({_key, sides = []}, around) =>
    sides.flatMap((side) => sideNodes(side, partKey(_key, side), around)),
  bigNumberSlide: ({_key, figures}) =>
    parts(_key, figures, ({value, label}) => join(': ', value, label)),
  timelineSlide: ({_key, items}) =>
    parts(_key, items, ({when, title, text, lane}) =>
      join(' — ', join(': ', when, title), text, lane),
    ),
  funnelSlide: ({_key, stages}) =>
    parts(_key, stages, ({title, owner, measure}) => join(' — ', title, owner, measure)),
  cycleSlide: ({_key, steps}) => parts(_key, steps, ({title, text}) => join(' — ', title, text)),
  checklistSlide: ({_key, items}) =>
    parts(_key, items, ({text, detail}) => join(' — ', text, detail)),
  pitfallSlide: (slide, {base}) => [
    ...nestPoints(slide.body ?? [], slide._key, base),
    ...lines(slide._key, {remedy: slide.remedy}),
  ],
  callToActionSlide: ({_key, action, link}) => [
    ...lines(_key, {action}),
    ...address(hash(`${_key}\nlink`), link, link),
  ],
  peopleSlide: ({_key, people}, {referred}) =>
    parts(_key, people, ({_ref}) => personText(_ref, referred)),
  tableSlide: ({_key, table, series}, {referred}) => [
    ...tableNodes(_key, table),
    ...seriesNodes(_key, series?._ref, referred),
  ],
  chartSlide: ({_key, alt, series}, {referred}) => [
    ...lines(_key, {alt}),
    ...seriesNodes(_key, series?._ref, referred),
  ],
  videoSlide: ({_key, alt, caption, credit}) => lines(_key, {alt, caption, credit}),
  embedSlide: ({_key, url, alt, caption}) => [
    ...address(hash(`${_key}\nurl`), url, caption),
    ...lines(_key, {alt}),
  ],
}

type Side = NonNullable<SlideOf<'comparisonSlide'>['sides']>[number]

function sideNodes(side: Side, key: string, around: Around): Node[] {
  const {title, body: points = [], verdict} = side
  const end = lines(key, {verdict})
  if (around.inSection) {
    const children = [...nestPoints(points, key, around.base), ...end]
    return said(title) || children.length > 0
      ? [{form: 'point', key, spans: plain(title ?? ''), children}]
      : []
  }
  const flat = points.map((point): Point => (isItem(point) ? {...point, level: 1} : point))
  return [
    ...(said(title) ? line(key, title!, ['strong']) : []),
    ...nestPoints(flat, key, around.base),
    ...end,
  ]
}

const isItem = (point: Point): point is TextPoint =>
  point._type === 'block' && point.listItem !== undefined

function personText(id: string, referred: Around['referred']): string {
  const person = referred.get(id)
  if (person?._type !== 'person') return id
  const employer = person.organization && referred.get(person.organization._ref)
  const organization = employer?._type === 'organization' ? employer.name : undefined
  return join(' — ', person.name, join(', ', person.role, organization)) || id
}

function tableNodes(key: string, table: Parameters<typeof tableText>[0]): Node[] {
  const text = tableText(table)
  const _key = hash(`${key}\ntable`)
  return text === '' ? [] : [{form: 'verbatim', key: _key, point: {_type: 'verbatim', _key, text}}]
}

function seriesNodes(key: string, id: string | undefined, referred: Around['referred']): Node[] {
  if (id === undefined) return []
  const series = referred.get(id)
  if (series?._type !== 'dataSeries') return line(hash(`${key}\nseries`), id)
  const text = seriesLines(series)
  const known = hash(`${key}\nseries`)
  return [...(said(text) ? line(known, text) : []), ...tableNodes(known, series.table)]
}

function address(key: string, href: string | undefined, text: string | undefined): Node[] {
  if (!said(href)) return said(text) ? line(key, text!) : []
  const shown = clean(text) || href!
  return isSafeHref(href!)
    ? [{form: 'point', key, spans: [{text: shown, marks: [], href: href!}], children: []}]
    : line(key, join(' — ', shown, href === shown ? undefined : href))
}

/** A point for each part of a slide. Keys of parts are their own only within the slide. */
const parts = <Part extends {_key: string}>(
  key: string,
  all: readonly Part[] = [],
  textOf: (part: Part) => string,
): Node[] => all.flatMap((part) => line(partKey(key, part), textOf(part)))

const partKey = (key: string, part: {_key: string}): string => hash(`${key}\npart\n${part._key}`)

/** A point for each text there is, known by its field. */
const lines = (key: string, texts: Readonly<Record<string, string | undefined>>): Node[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    said(text) ? line(hash(`${key}\n${field}`), text!) : [],
  )

const line = (key: string, text: string, marks: Span['marks'] = []): Node[] =>
  said(text) ? [{form: 'point', key, spans: [{text: clean(text), marks}], children: []}] : []

const plain = (text: string): Span[] => [{text: clean(text), marks: []}]
const clean = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
const said = (text: string | null | undefined): boolean => (text ?? '').trim() !== ''
const join = (between: string, ...texts: (string | undefined)[]): string =>
  texts.map(clean).filter(said).join(between)
