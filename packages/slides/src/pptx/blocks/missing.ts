import type {Box, Shape} from '../shapes.ts'
import type {BlockScope} from './drawn.ts'
import {words} from './words.ts'

export const missing = (box: Box, lines: readonly string[], {palette}: BlockScope): Shape => ({
  type: 'text',
  name: 'Missing',
  box,
  anchor: 'ctr',
  inset: 32,
  fill: palette.surface,
  outline: palette.line,
  paragraphs: lines
    .filter((text) => text !== '')
    .map((text) => words({text, size: 24, leading: 1.3, color: palette.soft})),
})
