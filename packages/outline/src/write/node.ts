import type {Point, TextPoint} from '../documents/points.ts'
import type {SlideObject} from '../documents/types.ts'
import type {Span} from '../inline/span.ts'

export type Single = Extract<SlideObject, {_type: 'codeSlide' | 'quoteSlide' | 'imageSlide'}>

/** What a talk's documents say, as a tree that can be written as notes. */
export type Node =
  | {
      form: 'headline'
      key: string
      text: string
      ordinal?: number
      children: Node[]
      section?: true
    }
  | {form: 'point'; key: string; spans: Span[]; ordinal?: number; children: Node[]; apart?: boolean}
  | {form: 'paragraph'; key: string; spans: Span[]; apart?: boolean}
  | {form: 'verbatim'; key: string; point: Extract<Point, {_type: 'verbatim'}>; apart?: boolean}
  | {form: 'single'; key: string; slide: Single; ordinal?: number; held?: true}
  /** Points that stand beside each other without a headline. */
  | {form: 'run'; key: string; members: Node[]}
  /** Speaker notes: those that came as comments, by their keys, or ones that an editor wrote. */
  | {form: 'notes'; kept: readonly string[]}
  | {form: 'notes'; key: string; written: readonly TextPoint[]}

/** Is there more beneath it than speaker notes? */
export const hasContents = ({children}: {children: readonly Node[]}): boolean =>
  children.some(({form}) => form !== 'notes')
