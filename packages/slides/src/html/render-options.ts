import type {PlannedSlide} from '../plan/deck-plan.ts'
import type {Labels} from '../plan/labels.ts'
import type {SetMath} from './math-element.ts'
import type {ImageFile} from './image-files.ts'

export type Token = {text: string; kind: TokenKind | null}
export type TokenKind =
  | 'comment'
  | 'constant'
  | 'function'
  | 'keyword'
  | 'parameter'
  | 'punctuation'
  | 'string'

/** Colours code: lines of tokens whose texts joined are the line; null for an unknown language. */
export type Highlight = {
  (code: string, language: string): Token[][] | null
  /** Sets formulas, where the deck has some. */
  math?: SetMath
}

export type SlideOptions = {
  /** All speaker notes; left out, only those that everyone may read. */
  notes?: boolean
  highlight?: Highlight
  /** Where a picture is found; by default at its path beside the page. */
  imageHref?: (file: ImageFile) => string
  /** What a slide's element says beside what it shows, such as where it is edited; by name. */
  attributes?: (slide: PlannedSlide) => Readonly<Record<`data-${string}`, string>>
}

export type SlideScope = Required<Omit<SlideOptions, 'highlight' | 'attributes'>> & {
  highlight: Highlight | null
  labels: Labels
  /** The element of the slide's headline. */
  heading: 'h1' | 'h2'
  headingId: string
  /** Its points come one after the other. */
  reveal: boolean
}
