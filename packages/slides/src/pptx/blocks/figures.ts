import {columnGap} from '../../metrics.ts'
import type {DrawBlock} from './drawn.ts'
import {stack, type Words, wordsHeight} from './words.ts'

export const drawFigures: DrawBlock<'figures'> = ({figures, size, labelSize}, area, {palette}) => {
  const width = (area.width - columnGap * (figures.length - 1)) / figures.length
  const sets = figures.map(({value, label}, place): Words[] => [
    {
      text: value,
      size,
      leading: 1.02,
      face: 'display',
      bold: true,
      color: place === 0 ? palette.accent : palette.ink,
    },
    ...(label === null
      ? []
      : [{text: label, size: labelSize, leading: 1.32, color: palette.soft, before: 16}]),
  ])
  const heightOf = (list: readonly Words[]) =>
    list.reduce((sum, one) => sum + wordsHeight(one, width), 0)
  const height = Math.max(...sets.map(heightOf))
  const y = area.y + Math.max(0, (area.height - height) / 2)
  const shapes = sets.map(
    (list, place) =>
      stack(`Figure ${place + 1}`, {x: area.x + place * (width + columnGap), y, width}, list).shape,
  )
  return {shapes, height: area.height}
}
