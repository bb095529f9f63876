import type {ChartBlock} from '../plan/chart-block.ts'

/** In pixels of the slide. */
export type Box = {x: number; y: number; width: number; height: number}
/** The face of labels is that of code in one theme, and that of headlines in another. */
export type FontFace = 'display' | 'text' | 'mono' | 'label'
/** Six hexadecimal digits, or the name of a colour of the theme. */
export type Color = string

export type TextRun = {
  text: string
  size: number
  face: FontFace
  color: Color
  bold?: boolean
  italic?: boolean
  strike?: boolean
  /** Of the type size, between letters. */
  tracking?: number
  href?: string | null
}

export type Marker =
  | {type: 'bullet'; character: string; color: Color}
  | {type: 'number'; start: number; color: Color}

export type Paragraph = {
  runs: TextRun[]
  /** The height of a line. */
  line: number
  before?: number
  align?: 'start' | 'middle' | 'end'
  /** Written from the left in any language. */
  isCode?: boolean
  /** How far the text stands in, and its marker hangs out. */
  left?: number
  hanging?: number
  level?: number
  marker?: Marker
}

export type TextShape = {
  type: 'text'
  name: string
  box: Box
  paragraphs: Paragraph[]
  anchor?: 't' | 'ctr' | 'b'
  /** The slide's title, its points, or its number: each has a place of its own in the master. */
  role?: 'title' | 'body' | 'number'
  fill?: Color
  outline?: Color
  geometry?: 'rect' | 'ellipse'
  inset?: number
}
export type FillShape = {
  type: 'fill'
  box: Box
  fill: Color
  geometry?: 'rect' | 'ellipse'
  /** A part of 1. */
  opacity?: number
}
export type PathShape = {
  type: 'path'
  name: string
  box: Box
  /** Lines within the box, each of points in pixels of the slide. */
  lines: {x: number; y: number}[][]
  fill?: Color
  stroke?: {color: Color; width: number; arrow: boolean}
  alt: string | null
}
export type DeckPicture = {
  bytes: Uint8Array<ArrayBuffer>
  extension: 'png' | 'jpeg' | 'gif'
  width: number
  height: number
}
export type PictureShape = {
  type: 'picture'
  name: string
  box: Box
  /** Names the picture: the same one is kept once. */
  path: string
  picture: DeckPicture
  alt: string
  /** What is cut away at each edge, as parts of 1. */
  crop?: {left: number; top: number; right: number; bottom: number}
  href?: string
}
export type TableShape = {
  type: 'table'
  name: string
  box: Box
  alt: string
  widths: number[]
  rows: {height: number; isHead: boolean; cells: Paragraph[]; line: Color; lineWidth: number}[]
  padding: {top: number; right: number}
}
export type ChartShape = {
  type: 'chart'
  name: string
  box: Box
  block: ChartBlock
  colors: ChartColors
}
export type ChartColors = {
  series: Color[]
  quiet: Color
  ink: Color
  soft: Color
  line: Color
  paper: Color
}

export type Shape = TextShape | FillShape | PathShape | PictureShape | TableShape | ChartShape
