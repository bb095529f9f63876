import {layoutsOf, type bareSlide, type Slide, type SlideKind, type SlideOf} from '@rostrum/schema'
import * as fc from 'fast-check'
import {
  listOf,
  maybe,
  oddNumber,
  oneOf,
  partOf,
  wildClaim,
  wildFilm,
  wildImage,
  wildKey,
  wildPerson,
  wildSeries,
  wildSource,
  wildTable,
} from './wild-parts.ts'
import {wildPoints} from './wild-points.ts'
import {wildAddress, wildLine, wildText} from './wild-words.ts'

type Field = fc.Arbitrary<unknown>
type SharedField = Exclude<keyof SlideOf<'sourcesSlide'>, '_type'>
/** Every field that a kind has of its own. */
type OwnFields<Kind extends SlideKind> = {
  readonly [Name in Exclude<keyof SlideOf<Kind>, SharedField | '_type' | 'layout'>]-?: Field
}

/** A kind or a field that has none here does not compile. */
const ownFields: {readonly [Kind in SlideKind]: OwnFields<Kind>} = {
  titleSlide: {subtitle: wildLine},
  agendaSlide: {},
  sectionBreakSlide: {},
  statementSlide: {body: wildPoints},
  bulletsSlide: {body: wildPoints},
  numberedSlide: {body: wildPoints},
  comparisonSlide: {
    sides: listOf(
      partOf('comparisonSide', {title: wildText, body: wildPoints, verdict: wildText}),
      5,
    ),
  },
  quoteSlide: {quote: wildLine, attribution: wildText},
  definitionSlide: {meaning: wildLine, contrast: wildLine, usage: wildText},
  bigNumberSlide: {figures: listOf(partOf('figure', {value: wildText, label: wildText}), 4)},
  timelineSlide: {
    items: listOf(
      partOf('timelineItem', {
        when: wildText,
        title: wildText,
        text: wildText,
        lane: fc.oneof(fc.constantFrom('a', 'b'), wildText),
      }),
      14,
    ),
  },
  funnelSlide: {
    stages: listOf(partOf('funnelStage', {title: wildText, owner: wildText, measure: wildText}), 8),
  },
  cycleSlide: {steps: listOf(partOf('cycleStep', {title: wildText, text: wildText}), 8)},
  chartSlide: {
    series: wildSeries,
    chart: oneOf('area', 'bar', 'line', 'range', 'scatter', 'stacked'),
    x: wildText,
    y: listOf(wildText, 3),
    highlight: wildText,
    alt: wildText,
  },
  tableSlide: {table: wildTable, series: wildSeries},
  imageSlide: {
    image: wildImage,
    alt: wildText,
    caption: wildLine,
    credit: wildText,
    location: wildAddress,
  },
  videoSlide: {
    file: wildFilm,
    video: fc.constant(null),
    poster: wildImage,
    alt: wildText,
    caption: wildLine,
    credit: wildText,
    loop: fc.boolean(),
  },
  codeSlide: {
    code: fc.array(wildText, {maxLength: 40}).map((lines) => lines.join('\n')),
    language: oneOf('typescript', 'html', 'bash', 'python'),
    filename: wildText,
    steps: listOf(
      partOf('codeStep', {lines: oneOf('1', '2-4', '1, 9-3', '0-99999999'), note: wildText}),
    ),
  },
  peopleSlide: {people: listOf(wildPerson, 14)},
  checklistSlide: {items: listOf(partOf('checklistItem', {text: wildText, detail: wildText}), 12)},
  pitfallSlide: {body: wildPoints, remedy: wildLine},
  callToActionSlide: {action: wildLine, link: wildAddress},
  sourcesSlide: {},
  embedSlide: {url: wildAddress, poster: wildImage, alt: wildText, caption: wildLine},
}

const sharedFields: {readonly [Name in SharedField]-?: Field} = {
  _key: wildKey,
  headline: wildLine,
  notes: wildPoints,
  notesVisibility: oneOf('handout', 'private', 'public'),
  seconds: fc.record({short: oddNumber, long: oddNumber}, {requiredKeys: []}),
  audiences: listOf(fc.record({_id: wildKey, title: maybe(wildText), slug: maybe(wildText)}), 2),
  priority: fc.record({mustFrom: oddNumber, shouldFrom: oddNumber}, {requiredKeys: []}),
  dependsOn: fc.constant([]),
  claims: listOf(wildClaim, 2),
  sources: listOf(wildSource, 4),
  background: maybe(
    fc.record({
      _type: fc.constant('background'),
      tone: oneOf('accent', 'ink', 'paper'),
      image: wildImage,
    }),
  ),
  fragments: oneOf('each', 'none'),
  transition: oneOf('auto-animate', 'fade', 'none', 'slide'),
  number: oddNumber,
}
/** What `talkQuery` answers of every slide, if only with null; the rest may be missing. */
const answered = [
  '_key',
  'audiences',
  'claims',
  'sources',
  'background',
  'series',
  'image',
  'file',
  'poster',
  'people',
] as const satisfies readonly ('_key' | keyof typeof bareSlide | KindField)[]
type KindField = {[Kind in SlideKind]: keyof OwnFields<Kind>}[SlideKind]

/** A slide of a kind as a document may hold it, whatever the schema says. */
export function wildSlide(kind: SlideKind): fc.Arbitrary<Slide> {
  const layouts = layoutsOf(kind)
  const fields: Record<string, Field> = {
    ...sharedFields,
    ...ownFields[kind],
    ...(layouts.length > 0 && {layout: oneOf(...layouts)}),
  }
  return fc
    .record(fields, {requiredKeys: answered.filter((name) => name in fields)})
    .map((record) => ({...record, _type: kind}) as Slide)
}

export const slideKinds = Object.keys(ownFields) as SlideKind[]
