import {textHeight} from '../../text/box.ts'
import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

export const drawQuote: DrawBlock<'quote'> = (block, area, {palette, arrangement}) => {
  const {text, size, open, close, attribution} = block
  const width = arrangement === 'picture' ? area.width : 1060
  const isCentred = arrangement === 'centred'
  const quoted = `${open ?? ''}${text.replaceAll(/\n+/g, '\n')}${close ?? ''}`
  const height = textHeight(quoted, {face: 'display', size, width, leading: 1.12})
  const who =
    attribution === null
      ? 0
      : textHeight(attribution, {face: 'mono', size: 22, width: width - 60, leading: 1.4})
  const below = isCentred ? 60 : 36
  const whole = height + (who === 0 ? 0 : below + who)
  const top = area.y + Math.max(0, (area.height - whole) / 2)
  const shapes: Shape[] = [
    {
      type: 'text',
      name: 'Quotation',
      box: {x: area.x, y: top, width, height},
      paragraphs: [
        words({text: quoted, size, leading: 1.12, face: 'display', bold: true, color: palette.ink}),
      ],
    },
  ]
  if (attribution !== null)
    shapes.push(
      {
        type: 'fill',
        box: {x: area.x, y: top + height + (isCentred ? 36 : 48), width: 40, height: 4},
        fill: palette.accent,
      },
      {
        type: 'text',
        name: 'Who said it',
        box: {x: area.x + 60, y: top + height + below, width: width - 60, height: who},
        paragraphs: [
          words({text: attribution, size: 22, leading: 1.4, face: 'label', color: palette.soft}),
        ],
      },
    )
  return {shapes, height: area.height}
}
