import type {Highlight} from '../../html/render-options.ts'
import type {Labels} from '../../plan/labels.ts'
import type {Arrangement, Block, Layout} from '../../plan/deck-plan.ts'
import type {ImageFile} from '../../html/image-files.ts'
import type {Look, Palette} from '../palette.ts'
import type {Box, DeckPicture, Shape} from '../shapes.ts'

export type BlockScope = {
  palette: Palette
  /** The same colours as digits, for what is mixed of them. */
  hex: Palette
  /** Of the kinds of words in code. */
  code: Look['code']
  labels: Labels
  layout: Layout
  arrangement: Arrangement | null
  highlight: Highlight | null
  picture: (file: ImageFile) => DeckPicture | null
}

/** What a block is drawn as, and how high it stands. `name` of those that others must find. */
export type Drawn = {shapes: Shape[]; height: number}

/** Draws a block at the top of the room that is left for it. */
export type DrawBlock<Type extends Block['type']> = (
  block: Extract<Block, {type: Type}>,
  area: Box,
  scope: BlockScope,
) => Drawn
