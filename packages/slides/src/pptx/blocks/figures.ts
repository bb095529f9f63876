import {columnGap} from '../../metrics.ts'
import {figureGap, figurePadding} from '../../plan/draw-figures.ts'
import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {stack, type Words, wordsHeight} from './words.ts'

export const drawFigures: DrawBlock<'figures'> = (block, area, scope) => {
  if (block.arrangement === 'lines') return inLines(block, area, scope)
  const {arrangement, figures, size, labelSize} = block
  const {palette} = scope
  const align = arrangement === 'centred' ? {align: 'middle' as const} : {}
  const width = (area.width - columnGap * (figures.length - 1)) / figures.length
  const sets = figures.map(({value, label}, place): Words[] => [
    {
      text: value,
      size,
      leading: 1.02,
      face: 'display',
      bold: true,
      ...align,
      color: place === 0 ? palette.accent : palette.ink,
    },
    ...(label === null
      ? []
      : [{text: label, size: labelSize, leading: 1.32, color: palette.soft, before: 16, ...align}]),
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

/** Each figure beside what it counts. */
const inLines: DrawBlock<'figures'> = (block, area, {palette}) => {
  const {figures, valueWidth, size, labelSize} = block
  const labelWidth = area.width - valueWidth - figureGap
  const sets = figures.map(({value, label}, place) => {
    const color = place === 0 ? palette.accent : palette.ink
    const of: Words = {text: value, size, leading: 1.02, face: 'display', bold: true, color}
    const counts: Words = {text: label ?? '', size: labelSize, leading: 1.32, color: palette.soft}
    const heights = [wordsHeight(of, valueWidth), label ? wordsHeight(counts, labelWidth) : 0]
    return {of, counts: label === null ? null : counts, height: Math.max(...heights), heights}
  })
  const whole = sets.reduce((sum, {height}) => sum + height + 2 * figurePadding, 0)
  let y = area.y + Math.max(0, (area.height - whole) / 2)
  const shapes = sets.flatMap(({of, counts, height, heights}, place): Shape[] => {
    const middle = y + figurePadding + height / 2
    const rule: Shape = {type: 'fill', box: {...area, y, height: 1}, fill: palette.line}
    y += height + 2 * figurePadding
    const at = {x: area.x, y: middle - heights[0]! / 2, width: valueWidth}
    const beside = {
      x: area.x + valueWidth + figureGap,
      y: middle - heights[1]! / 2,
      width: labelWidth,
    }
    return [
      ...(place === 0 ? [] : [rule]),
      stack(`Figure ${place + 1}`, at, [of]).shape,
      ...(counts === null ? [] : [stack(`What ${place + 1} counts`, beside, [counts]).shape]),
    ]
  })
  return {shapes, height: area.height}
}
