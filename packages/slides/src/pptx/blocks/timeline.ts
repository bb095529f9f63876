import type {Happening} from '../../plan/deck-plan.ts'
import type {Box, Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {drawTimelineLines} from './timeline-lines.ts'
import {stack, words, type Words, wordsHeight} from './words.ts'

export const drawTimeline: DrawBlock<'timeline'> = (block, area, scope) => {
  if (block.arrangement === 'lines') return drawTimelineLines(block, area, scope)
  const {arrangement, columns, lanes, sizes} = block
  const {palette} = scope
  const column = area.width / columns
  const tones = [palette.accent, palette.ink, palette.soft]
  const shapes: Shape[] = []
  const setOf = ({when, title, text}: Happening, tone: string): Words[] => [
    ...(when === null
      ? []
      : [{text: when, size: sizes.when, leading: 1.4, face: 'label' as const, color: tone}]),
    ...(title === null
      ? []
      : [{text: title, size: sizes.title, leading: 1.2, bold: true, color: palette.ink}]),
    ...(text === null ? [] : [{text, size: sizes.text, leading: 1.3, color: palette.soft}]),
  ]
  const widthOf = ({span}: Happening) => column * span - 20
  const heightOf = (item: Happening) =>
    setOf(item, palette.ink).reduce((sum, one) => sum + wordsHeight(one, widthOf(item)), 0)
  const highest = (items: readonly Happening[]) => Math.max(0, ...items.map(heightOf))
  const put = (item: Happening, line: number, top: number, tone: string, place: number) => {
    const x = area.x + (item.column - 1) * column
    shapes.push(
      {
        type: 'fill',
        box: {x, y: line - 7, width: 16, height: 16},
        fill: tone,
        geometry: place % 3 === 1 ? 'rect' : 'ellipse',
      },
      stack(
        item.title ?? item.when ?? 'Event',
        {x, y: top, width: widthOf(item)},
        setOf(item, tone),
      ).shape,
    )
  }
  if (arrangement === 'alternate') {
    const items = lanes.flatMap((lane) => lane.items)
    const above = highest(items.filter((_, place) => place % 2 === 0))
    const below = highest(items.filter((_, place) => place % 2 === 1))
    const line = area.y + Math.max(0, (area.height - above - below - 58) / 2) + above + 28
    shapes.push({type: 'fill', box: {...area, y: line, height: 2}, fill: palette.line})
    for (const [place, item] of items.entries())
      put(item, line, place % 2 === 0 ? line - 28 - heightOf(item) : line + 30, palette.accent, 0)
    return {shapes, height: area.height}
  }
  const heights = lanes.map(({name, items}) => (name === null ? 30 : 28 + 24) + highest(items) + 6)
  const free = Math.max(
    0,
    area.height - heights.reduce((sum, one) => sum + one, 0) - (lanes.length === 1 ? 40 : 0),
  )
  const gap = lanes.length === 1 ? free / 2 : free / (lanes.length + 1)
  let y = area.y
  for (const [place, {name, items}] of lanes.entries()) {
    y += gap
    const tone = tones[place % 3]!
    if (name !== null) shapes.push(laneName(name, {x: area.x, y, width: area.width}, tone))
    const line = y + (name === null ? 0 : 28)
    shapes.push({type: 'fill', box: {...area, y: line, height: 2}, fill: palette.line})
    for (const item of items) put(item, line, line + (name === null ? 28 : 18), tone, place)
    y += heights[place]!
  }
  return {shapes, height: area.height}
}

const laneName = (text: string, at: Omit<Box, 'height'>, color: string): Shape => ({
  type: 'text',
  name: `Lane ${text}`,
  box: {...at, height: 24},
  paragraphs: [words({text, size: 18, leading: 1.2, face: 'label', bold: true, color})],
})
