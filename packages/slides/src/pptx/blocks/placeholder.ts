import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

export const drawPlaceholder: DrawBlock<'placeholder'> = ({text, detail}, area, {palette}) => ({
  shapes: [
    {
      type: 'text',
      name: 'To be filled in',
      box: area,
      anchor: 'ctr',
      fill: palette.surface,
      outline: palette.line,
      inset: 32,
      paragraphs: [text, detail]
        .filter((one) => one !== null)
        .map((one) => words({text: one, size: 24, leading: 1.3, color: palette.soft})),
    },
  ],
  height: area.height,
})
