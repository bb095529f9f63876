import {columnGap, frame} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import type {FiguresBlock} from '../deck-plan.ts'
import {drawnPages} from '../drawn-pages.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import type {Planner} from './planner.ts'

export const planBigNumber: Planner<'bigNumberSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const figures = (slide.figures ?? []).flatMap(({_key: key, value, label}) => {
    const shown = filled(value) ?? filled(label)
    if (shown === null) return []
    return [{key, value: shown, label: filled(value) === null ? null : filled(label)}]
  })
  if (figures.length === 0)
    return placeholderPages(
      headline,
      {text: context.labels.figures, report: 'The figure is missing: fill one in.'},
      context,
    )
  return drawnPages(
    headline,
    {
      draw: (room) => draw(figures, room),
      points: () =>
        outline(figures.map(({value, label}) => ({text: value, beneath: rowsOf([label])}))),
    },
    context,
  )
}

const sizes: Readonly<Record<number, readonly number[]>> = {
  1: [280, 240, 200, 168, 144, 120, 96, 80],
  2: [168, 144, 120, 104, 88, 72, 60],
  3: [128, 112, 96, 80, 68, 56],
}
const labelSizes = [36, 32, 28, 24]

function draw(figures: FiguresBlock['figures'], room: number): FiguresBlock | null {
  const count = figures.length
  const width = (frame.bodyWidth - columnGap * (count - 1)) / count
  const labelWidth = Math.min(width, 900)
  for (const size of sizes[count] ?? [])
    for (const labelSize of labelSizes.filter((candidate) => candidate * 2 < size)) {
      const value = {face: 'display' as const, size, width: width - size * 0.05, leading: 1.02}
      const label = {face: 'text' as const, size: labelSize, width: labelWidth, leading: 1.32}
      const isShort = figures.every((figure) => textHeight(figure.value, value) <= size * 1.03)
      const height = Math.max(
        ...figures.map(
          (figure) => textHeight(figure.label, label) + textHeight(figure.value, value),
        ),
      )
      const holds = holdAll(
        figures.map((figure) => figure.label),
        label,
      )
      if (isShort && holds && height + 44 <= room)
        return {type: 'figures', figures, size, labelSize}
    }
  return null
}
