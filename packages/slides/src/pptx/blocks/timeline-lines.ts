import {timelineRow} from '../../metrics.ts'
import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {stack, type Words, wordsHeight} from './words.ts'

/** From top to bottom: when, a mark on the line, what, and how it was. */
export const drawTimelineLines: DrawBlock<'timeline'> = (block, area, {palette}) => {
  const {lanes, sizes, columns} = block
  const {when, line, what, columnGap, gap} = timelineRow
  const items = lanes.flatMap((lane) => lane.items)
  const x = area.x + when + line
  const rest = area.width - when - line
  const widths =
    columns === 2 ? {title: what, text: rest - what - columnGap} : {title: rest, text: rest}
  const rows = items.map((item) => {
    const sets = {
      when: setOf(item.when, {
        size: sizes.when,
        leading: 1.4,
        face: 'label',
        color: palette.accent,
      }),
      title: setOf(item.title, {size: sizes.title, leading: 1.2, bold: true, color: palette.ink}),
      text: setOf(item.text, {size: sizes.text, leading: 1.3, color: palette.soft}),
    }
    const height = Math.max(
      sets.when === null ? 0 : wordsHeight(sets.when, when),
      sets.title === null ? 0 : wordsHeight(sets.title, widths.title),
      sets.text === null ? 0 : wordsHeight(sets.text, widths.text),
    )
    return {...sets, height: height + gap}
  })
  const used = rows.reduce((sum, {height}) => sum + height, 0)
  const spare = Math.max(0, (area.height - used) / rows.length)
  const step = rows.map(({height}) => Math.max(height, Math.min(100, height + spare)))
  const whole = step.reduce((sum, height) => sum + height, 0)
  const middle = (size: number) => sizes.title * 0.6 - size * 0.65
  let y = area.y + Math.max(0, (area.height - whole) / 2)
  const first = y + sizes.title * 0.6
  const marks: Shape[] = []
  const texts = rows.flatMap((row, place): Shape[] => {
    const top = y
    y += step[place]!
    marks.push({
      type: 'fill',
      box: {x: x - 46, y: top + sizes.title * 0.6 - 8, width: 16, height: 16},
      fill: palette.accent,
      geometry: 'ellipse',
    })
    const put = (name: string, set: Words | null, left: number, width: number, down: number) =>
      set === null ? [] : [stack(name, {x: left, y: top + down, width}, [set]).shape]
    return [
      ...put(`When ${place + 1}`, row.when, area.x, when, middle(sizes.when)),
      ...put(`Event ${place + 1}`, row.title, x, widths.title, 0),
      ...put(
        `Detail ${place + 1}`,
        row.text,
        columns === 2 ? x + what + columnGap : x,
        widths.text,
        middle(sizes.text),
      ),
    ]
  })
  const last = y - step.at(-1)! + sizes.title * 0.6
  const rule: Shape = {
    type: 'fill',
    box: {x: x - 39, y: first, width: 2, height: Math.max(1, last - first)},
    fill: palette.line,
  }
  return {shapes: [rule, ...marks, ...texts], height: area.height}
}

const setOf = (text: string | null, look: Omit<Words, 'text'>): Words | null =>
  text === null ? null : {...look, text}
