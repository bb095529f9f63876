import type {SlideKind, SlideOf, Talk} from '@rostrum/schema'
import type {Arrangement, Block, Layout} from '../deck-plan.ts'
import type {Labels} from '../labels.ts'

/** What a planner may know beside its slide. */
export type SlideContext = {
  talk: Talk
  section: {title: string; number: number | null; total: number}
  /** The titles of all numbered sections. */
  agenda: readonly string[]
  labels: Labels
  /** The room between running line and foot, in pixels. */
  bodyHeight: number
  report: (message: string) => void
}

/** One page of a slide. */
export type Page = {layout: Layout; arrangement?: Arrangement; label: string; blocks: Block[]}

export type Planner<Kind extends SlideKind> = (
  slide: SlideOf<Kind>,
  context: SlideContext,
) => Page[]
