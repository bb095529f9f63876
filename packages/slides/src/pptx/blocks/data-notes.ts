import {noteLeading} from '../../metrics.ts'
import {textHeight} from '../../text/box.ts'
import type {Box, Shape} from '../shapes.ts'
import type {BlockScope} from './drawn.ts'
import {stack} from './words.ts'

export const noteShapes = (
  notes: readonly string[],
  at: Omit<Box, 'height'>,
  {palette}: BlockScope,
): Shape[] =>
  notes.length === 0
    ? []
    : [
        stack(
          'Notes',
          {x: at.x, y: at.y, width: at.width},
          notes.map((text) => ({
            text,
            size: 18,
            leading: noteLeading / 18,
            face: 'label',
            color: palette.soft,
          })),
        ).shape,
      ]

export const notesHeight = (notes: readonly string[], width: number): number =>
  notes.reduce(
    (sum, text) =>
      sum + textHeight(text, {face: 'mono', size: 18, width, leading: noteLeading / 18}),
    0,
  )
