import type {SlideKind} from '@rostrum/schema'
import type {Chosen, SlideChoice} from '../choose/choice.ts'
import type {PointContent} from '../points/flat-points.ts'
import type {Run} from '../text/runs.ts'
import type {ChartBlock} from './chart-block.ts'
import type {
  CallBlock,
  ComparisonBlock,
  CycleBlock,
  DefinitionBlock,
  EmbedBlock,
  FiguresBlock,
  FunnelBlock,
  PeopleBlock,
  TableBlock,
  TimelineBlock,
  VideoBlock,
} from './drawn-blocks.ts'
import type {PlannedTheme} from './planned-theme.ts'

/** A deck as plain data: what stands on each slide, in which order and how large. */
export type DeckPlan = {
  slug: string
  title: string
  subtitle: string | null
  description: string | null
  /** A BCP 47 tag. */
  language: string
  direction: 'ltr' | 'rtl'
  theme: PlannedTheme
  sections: PlannedSection[]
  slides: PlannedSlide[]
  problems: PlanProblem[]
  /** Which slides of the talk these are and why; null: all of them. */
  choice: Chosen | null
}

export type PlannedSection = {id: string; title: string; number: number | null; firstSlide: string}

export type PlannedSlide = {
  /** Stays the same as long as the slide keeps its key and its place among its pages. */
  id: string
  kind: SlideKind | 'sources' | 'unknown'
  layout: Layout
  /** Where it stands otherwise than its layout would have it. */
  arrangement: Arrangement | null
  /** Of the whole deck, from 1. */
  page: number
  /** Which page of how many that its document was spread over. */
  part: {page: number; pages: number}
  /** What the slide is called where it isn't seen. */
  label: string
  running: RunningLine
  blocks: Block[]
  notes: PointNode[]
  /** Who may read the notes. */
  notesVisibility: 'private' | 'handout' | 'public'
  background: PlannedBackground
  /** Its points, figures or stages come one after the other. */
  reveal: boolean
  /** How it comes in; null: as the theme does it. */
  transition: 'none' | 'fade' | 'slide' | 'auto-animate' | null
  sources: SourceLine[]
  /** The document and the array item it came from; null where the planner made it. */
  origin: {sectionId: string; slideKey: string} | null
  /** Why and how it is told; the seconds are of all its pages. Null where the planner made it, or alone. */
  choice: PlannedChoice | null
}

export type PlannedChoice = Pick<SlideChoice, 'priority' | 'telling' | 'seconds' | 'reason'>

export type Layout =
  | 'title'
  | 'section'
  | 'statement'
  | 'points'
  | 'quote'
  | 'code'
  | 'image'
  | 'sources'
  | 'drawing'
  | 'picture'
  | 'call'
  | 'pitfall'
  | 'checklist'
  | 'definition'

/**
 * `centred`: every line. `picture`: the background's picture at the side, instead of behind. `band`: the
 * section's number on a ground of its own. `columns`: a mistake beside what to do instead.
 */
export type Arrangement = 'centred' | 'picture' | 'band' | 'columns'

export type PlannedBackground = {
  tone: 'paper' | 'ink' | 'accent'
  /** Fills the slide, darkened; or stands at its side. */
  image: PlannedImage | null
}

export type RunningLine = {number: string | null; section: string | null; deck: string}

export type Block =
  | HeadlineBlock
  | TextBlock
  | PointsBlock
  | PositionBlock
  | AgendaBlock
  | QuoteBlock
  | CodeBlock
  | ImageBlock
  | PlaceholderBlock
  | SinceBlock
  | KickerBlock
  | RemedyBlock
  | ComparisonBlock
  | FiguresBlock
  | TimelineBlock
  | FunnelBlock
  | CycleBlock
  | ChartBlock
  | TableBlock
  | VideoBlock
  | EmbedBlock
  | PeopleBlock
  | CallBlock
  | DefinitionBlock

export type {ChartBlock, ChartSeries} from './chart-block.ts'
export type * from './drawn-blocks.ts'

export type HeadlineBlock = {
  type: 'headline'
  text: string
  /** Type size in pixels. */
  size: number
  number: number | null
  /** The word that says so, where the headline only comes again. */
  continued: string | null
}
export type TextBlock = {
  type: 'text'
  role: 'subtitle' | 'speakers' | 'statement'
  runs: Run[]
  size: number
}
/** Which of the sections begins. */
export type PositionBlock = {type: 'position'; number: string; index: number; total: number}
/** The sections of the talk at a glance, on its title slide. */
export type AgendaBlock = {type: 'agenda'; items: {number: string; title: string}[]}
export type PointsBlock = {
  type: 'points'
  points: PointNode[]
  sizes: readonly [number, number, number]
  arrangement: 'stack' | 'branches' | 'grid'
  columns: number
  /** Of the first point, where its ancestors stand on earlier pages. */
  breadcrumb: string | null
}
export type PointNode = {
  key: string
  /** Counted on the page, from 0. */
  level: number
  content: PointContent | {type: 'elsewhere'; marker: 'bullet' | 'number' | 'none'; ordinal: number}
  /** It goes on with a point of the page before. */
  rest: boolean
  children: PointNode[]
}
export type QuoteBlock = {
  type: 'quote'
  text: string
  size: number
  /** The marks around it; null where it goes on from, or on to, another page. */
  open: string | null
  close: string | null
  attribution: string | null
}
export type CodeBlock = {
  type: 'code'
  code: string
  language: string | null
  filename: string | null
  size: number
  /** The number of its first line in the whole code. */
  firstLine: number
  /** Which lines stand out one after the other, counted in the whole code. */
  steps: {lines: number[]; note: string | null}[]
  /** `columns`: the notes stand beside the code. */
  arrangement: 'stack' | 'columns'
  /** Is there room for the notes of all steps beneath each other, where there are no steps? */
  isStacked: boolean
}
export type ImageBlock = {
  type: 'image'
  /** Null where the slide has none yet, or its address isn't one to load from. */
  image: PlannedImage | null
  alt: string
  caption: string | null
  credit: string | null
  /** How it stands to the headline, and the room it has, in pixels. */
  arrangement: 'below' | 'beside' | 'full'
  width: number
  height: number
}
export type PlannedImage = {
  assetId: string
  url: string
  mimeType: string | null
  width: number | null
  height: number | null
  /** A tiny picture as a data address, shown until the real one is there. */
  placeholder: string | null
  /** What is cut away at each edge, and what must stay in sight; parts of 1. */
  crop: {top: number; right: number; bottom: number; left: number} | null
  focus: {x: number; y: number} | null
}
/** What an unfinished slide shows instead of its content. */
export type PlaceholderBlock = {type: 'placeholder'; text: string; detail: string | null}
/** What the world did after a claim was made. */
export type SinceBlock = {
  type: 'since'
  label: string
  items: {text: string; date: string | null}[]
  size: number
}
/** A word above the headline that says what kind of thing it is. */
export type KickerBlock = {type: 'kicker'; text: string}
/** What to do instead. */
export type RemedyBlock = {type: 'remedy'; label: string; text: string; size: number}
/** A source as it stands at a slide's foot. */
export type SourceLine = {text: string; href: string | null}

export type PlanProblem = {
  severity: 'warning' | 'error'
  slide: string | null
  message: string
}
