import {definitionColumns} from '../../metrics.ts'
import type {Box, Shape} from '../shapes.ts'
import type {DefinitionBlock} from '../../plan/deck-plan.ts'
import type {BlockScope, DrawBlock} from './drawn.ts'
import {stack, words} from './words.ts'

/** The word, what it means, and at the foot what it is not to be taken for. */
export const drawDefinition: DrawBlock<'definition'> = (block, area, scope) => {
  const {palette} = scope
  const {arrangement, term, size, usage, meaning, meaningSize, contrast} = block
  const isBeside = arrangement === 'columns'
  const wide = isBeside ? definitionColumns.term : area.width
  const shapes: Shape[] = []
  let y = area.y
  const put = (
    name: string,
    gap: number,
    width: number,
    set: Parameters<typeof stack>[2][number],
  ) => {
    const {shape, height} = stack(name, {x: area.x, y: y + gap, width}, [set])
    shapes.push(name === 'Title' ? {...shape, role: 'title'} : shape)
    y += gap + height
  }
  if (term !== null)
    put('Title', 0, wide, {
      text: term,
      size,
      leading: 1.04,
      face: 'display',
      bold: true,
      color: palette.ink,
    })
  if (usage !== null)
    put('Usage', 16, Math.min(1000, wide), {
      text: usage,
      size: 26,
      leading: 1.35,
      face: 'label',
      color: palette.accent,
    })
  if (isBeside) shapes.push(...meaningBeside(block, area, palette))
  else
    put('Meaning', 36, 1000, {text: meaning, size: meaningSize, leading: 1.28, color: palette.ink})
  const bottom = Math.max(y, ...shapes.map(({box}) => box.y + box.height))
  if (contrast === null) return {shapes, height: bottom - area.y}
  return {
    shapes: [...shapes, ...unlike(contrast, block.contrastSize, area, scope)],
    height: area.height,
  }
}

function meaningBeside(
  {meaning, meaningSize}: DefinitionBlock,
  area: Box,
  palette: BlockScope['palette'],
): Shape[] {
  const at = {
    x: area.x + definitionColumns.term + definitionColumns.gap,
    y: area.y + 22,
    width: definitionColumns.meaning,
  }
  return [
    {type: 'fill', box: {...at, y: area.y, height: 2}, fill: palette.accent},
    stack('Meaning', at, [{text: meaning, size: meaningSize, leading: 1.28, color: palette.ink}])
      .shape,
  ]
}

const signWidth = 72

function unlike(
  {label, text}: NonNullable<DefinitionBlock['contrast']>,
  size: number,
  area: Box,
  {palette}: BlockScope,
): Shape[] {
  const at = {x: area.x + signWidth, y: area.y, width: area.width - signWidth}
  const {shape, height} = stack('Not to be taken for', at, [
    {text: label, size: 20, leading: 1.7, face: 'label', bold: true, color: palette.trouble},
    {text, size, leading: 1.32, color: palette.soft},
  ])
  const y = area.y + area.height - height
  const sign = words({
    text: '≠',
    size: 56,
    leading: 1,
    face: 'display',
    bold: true,
    color: palette.trouble,
  })
  return [
    {type: 'fill', box: {x: area.x, y: y - 20, width: area.width, height: 1}, fill: palette.line},
    {
      type: 'text',
      name: 'Sign',
      box: {x: area.x, y, width: signWidth, height: 56},
      paragraphs: [sign],
    },
    {...shape, box: {...shape.box, y}},
  ]
}
