import {textHeight, textWidth} from '../../text/box.ts'
import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

export const drawHeadline: DrawBlock<'headline'> = (block, area, {palette, layout}) => {
  const {text, size, number, continued} = block
  const isLarge = layout === 'title' || layout === 'section'
  const leading = isLarge ? 1.02 : 1.1
  const ordinal =
    number === null ? 0 : Math.max(72, textWidth(String(number), {face: 'display', size}) + 24)
  const width = area.width - ordinal
  const tail = continued === null ? 0 : textWidth(`  ${continued}`, {face: 'mono', size: 18})
  const height = textHeight(text, {face: 'display', size, width: width - tail, leading})
  const title = words({text, size, leading, face: 'display', bold: true, color: palette.ink})
  if (continued !== null)
    title.runs.push({text: `  ${continued}`, size: 18, face: 'label', color: palette.soft})
  const shapes: Shape[] = [
    {
      type: 'text',
      name: 'Title',
      role: 'title',
      box: {x: area.x + ordinal, y: area.y, width, height},
      paragraphs: [title],
    },
  ]
  if (number !== null)
    shapes.push({
      type: 'text',
      name: 'Number',
      box: {x: area.x, y: area.y, width: ordinal, height: Math.ceil(size * leading)},
      paragraphs: [
        words({
          text: String(number),
          size,
          leading,
          face: 'display',
          bold: true,
          color: palette.accent,
        }),
      ],
    })
  return {shapes, height: height + (isLarge ? 0 : 28)}
}
