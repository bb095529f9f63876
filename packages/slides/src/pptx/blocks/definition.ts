import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {stack} from './words.ts'

/** The word, what it means, and what it is not to be taken for. */
export const drawDefinition: DrawBlock<'definition'> = (block, area, {palette}) => {
  const {term, size, usage, meaning, meaningSize, contrast, contrastSize} = block
  const shapes: Shape[] = []
  let y = area.y
  const put = (name: string, gap: number, set: Parameters<typeof stack>[2][number]) => {
    const {shape, height} = stack(name, {x: area.x, y: y + gap, width: area.width}, [set])
    shapes.push(name === 'Title' ? {...shape, role: 'title'} : shape)
    y += gap + height
  }
  if (term !== null)
    put('Title', 0, {
      text: term,
      size,
      leading: 1.06,
      face: 'display',
      bold: true,
      color: palette.ink,
    })
  if (usage !== null)
    put('Usage', 8, {text: usage, size: 22, leading: 1.4, face: 'mono', color: palette.soft})
  put('Meaning', 28, {text: meaning, size: meaningSize, leading: 1.3, color: palette.ink})
  if (contrast !== null)
    put('Not to be taken for', 28, {
      text: `${contrast.label} ${contrast.text}`,
      size: contrastSize,
      leading: 1.35,
      color: palette.soft,
    })
  return {shapes, height: y - area.y}
}
