import type {PlannedImage, PointNode} from './deck-plan.ts'

/** Two to four things side by side. */
export type ComparisonBlock = {
  type: 'comparison'
  arrangement: 'columns' | 'rows'
  sides: {key: string; title: string; points: PointNode[]; verdict: string | null}[]
  size: number
  sizes: readonly [number, number, number]
}
export type FiguresBlock = {
  type: 'figures'
  /** `lines`: each figure beside what it counts. */
  arrangement: 'row' | 'lines' | 'centred'
  figures: {key: string; value: string; label: string | null}[]
  /** The room that a figure has, in pixels. */
  valueWidth: number
  size: number
  labelSize: number
}
export type Happening = {
  key: string
  when: string | null
  title: string | null
  text: string | null
  /** The column it begins in, from 1, and over how many it may spread. */
  column: number
  span: number
}
export type TimelineBlock = {
  type: 'timeline'
  /** `alternate`: one above the line, one beneath it. `lines`: from top to bottom. */
  arrangement: 'line' | 'alternate' | 'lines'
  columns: number
  lanes: {name: string | null; items: Happening[]}[]
  sizes: TimelineSizes
}
export type TimelineSizes = {when: number; title: number; text: number}
/** Stages that narrow. `width` is a part of 1 and shows the order alone. */
export type FunnelBlock = {
  type: 'funnel'
  /** `steps`: columns that lose height, `stageHeight` the first of them and `barWidth` each wide. */
  arrangement: 'bars' | 'steps'
  stages: {
    key: string
    title: string
    owner: string | null
    measure: string | null
    width: number
  }[]
  size: number
  sideSize: number
  stageHeight: number
  barWidth: number
  note: string
}
/** Steps around a ring, clockwise from the top, or in a row that leads back to its start. Places in pixels within the block. */
export type CycleBlock = {
  type: 'cycle'
  arrangement: 'ring' | 'row'
  steps: {
    key: string
    title: string
    text: string | null
    /** Clockwise from the top, in radians. */
    angle: number
    x: number
    y: number
    side: 'start' | 'end' | 'inside' | 'beneath'
    /** Of its text from the middle of the block; beneath a circle, how wide it is. */
    inset: number
  }[]
  size: number
  textSize: number
  width: number
  height: number
  radius: number
}
export type TableBlock = {
  type: 'table'
  /** `lead`: its first column stands out. */
  arrangement: 'plain' | 'lead'
  columns: {name: string; align: 'start' | 'end'; width: number}[]
  rows: string[][]
  size: number
  /** What the figures are and where they come from, beneath the last row. */
  notes: string[]
}
export type PlannedFile = {assetId: string; url: string; mimeType: string | null}
export type VideoBlock = {
  type: 'video'
  arrangement: 'below' | 'beside'
  file: PlannedFile
  poster: PlannedImage | null
  alt: string
  caption: string | null
  credit: string | null
  loop: boolean
  width: number
  height: number
}
/** A picture of a page elsewhere, which opens in a tab of its own. */
export type EmbedBlock = {
  type: 'embed'
  arrangement: 'below' | 'beside'
  href: string
  address: string
  poster: PlannedImage | null
  alt: string
  caption: string | null
  width: number
  height: number
}
export type PeopleBlock = {
  type: 'people'
  /** `lines`: names beside small portraits. */
  arrangement: 'grid' | 'lines'
  people: {
    key: string
    name: string
    initials: string
    role: string | null
    organization: string | null
    portrait: PlannedImage | null
  }[]
  columns: number
  columnWidth: number
  portraitSize: number
  size: number
}
/** A word, and what it means here. Sizes in pixels. */
export type DefinitionBlock = {
  type: 'definition'
  /** `columns`: the meaning stands beside the word. */
  arrangement: 'stack' | 'columns'
  term: string | null
  size: number
  usage: string | null
  meaning: string
  meaningSize: number
  contrast: {label: string; text: string} | null
  contrastSize: number
}
export type CallBlock = {
  type: 'call'
  arrangement: 'left' | 'centred'
  headline: string | null
  size: number
  action: string | null
  actionSize: number
  link: {href: string; text: string; size: number} | null
}
