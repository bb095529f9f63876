import {noteLeading} from '../../metrics.ts'
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
