import {frame, timelineRow} from '../metrics.ts'
import {holdAll, textHeight} from '../text/box.ts'
import type {Happening, TimelineBlock, TimelineSizes} from './deck-plan.ts'

export type TimelineItem = Omit<Happening, 'column' | 'span'> & {lane: string | null}

/** Happenings on one line each lane, evenly spaced in their order; null where they don't fit. */
export function drawTimeline(
  items: readonly TimelineItem[],
  room: number,
  wanted: string | undefined,
): TimelineBlock | null {
  if (items.length > 12) return null
  const downwards = () => drawDownwards(items, room)
  return (wanted === 'lines' ? downwards() : null) ?? drawAlong(items, room) ?? downwards()
}

function drawAlong(items: readonly TimelineItem[], room: number): TimelineBlock | null {
  // More than a few would stand in columns too narrow for words.
  const order =
    items.length > 5 ? (['alternate', 'line'] as const) : (['line', 'alternate'] as const)
  for (const arrangement of order)
    for (const sizes of steps) {
      const block = arranged(items, arrangement, sizes)
      if (block !== null && heightOf(block) <= room) return block
    }
  return null
}

/** From top to bottom: when, a line, what, and how it was beside that. */
function drawDownwards(items: readonly TimelineItem[], room: number): TimelineBlock | null {
  if (new Set(items.map(({lane}) => lane)).size > 1) return null
  const {when: ofWhen, line, what, columnGap, gap: between} = timelineRow
  const rest = frame.bodyWidth - ofWhen - line
  const isSplit = items.some(({title}) => title !== null) && items.some(({text}) => text !== null)
  for (const sizes of steps.slice(0, 6)) {
    const when = {face: 'mono' as const, size: sizes.when, width: ofWhen, leading: whenLeading}
    const title = {
      face: 'strong' as const,
      size: sizes.title,
      width: isSplit ? what : rest,
      leading: 1.2,
    }
    const text = {
      face: 'text' as const,
      size: sizes.text,
      width: isSplit ? rest - what - columnGap : rest,
      leading: 1.3,
    }
    const used = items.reduce(
      (sum, item) =>
        sum +
        between +
        Math.max(
          textHeight(item.when, when) + 8,
          textHeight(item.title, title),
          textHeight(item.text, text) + 8,
        ),
      0,
    )
    const holds = items.every(
      (item) =>
        holdAll([item.when], when) && holdAll([item.title], title) && holdAll([item.text], text),
    )
    if (!holds || used > room) continue
    const placed = items.map(({key, when: at, title: name, text: detail}) => ({
      key,
      when: at,
      title: name,
      text: detail,
      column: 1,
      span: 1,
    }))
    const lanes = [{name: items[0]?.lane ?? null, items: placed}]
    const height = lanes[0]!.name === null ? used : used + laneName
    if (height <= room)
      return {type: 'timeline', arrangement: 'lines', columns: isSplit ? 2 : 1, lanes, sizes}
  }
  return null
}

const steps: readonly TimelineSizes[] = [
  {when: 26, title: 40, text: 30},
  {when: 24, title: 34, text: 28},
  {when: 22, title: 30, text: 26},
  {when: 20, title: 26, text: 24},
  {when: 20, title: 24, text: 22},
  {when: 18, title: 22, text: 20},
  {when: 18, title: 20, text: 18},
  {when: 18, title: 18, text: 18},
]
const gap = 20
const laneName = 28
const whenLeading = 1.4
const laneGap = 6

const hasLanes = (items: readonly TimelineItem[]) => items.some(({lane}) => lane !== null)

function arranged(
  items: readonly TimelineItem[],
  arrangement: TimelineBlock['arrangement'],
  sizes: TimelineSizes,
): TimelineBlock | null {
  const lanes = [...new Set(items.map(({lane}) => lane))]
  if (arrangement === 'alternate' && (hasLanes(items) || items.length < 3)) return null
  if (lanes.length > 5) return null
  const placed = inColumns(items, lanes.length > 1)
  const last = placed.at(-1)!.column
  const columns = arrangement === 'alternate' ? last + 1 : last
  const block: TimelineBlock = {
    type: 'timeline',
    arrangement,
    columns,
    sizes,
    lanes: lanes.map((name) => {
      const own = placed.filter(({lane}) => lane === name)
      return {
        name,
        items: own.map(({key, when, title, text, column}, place) => ({
          key,
          when,
          title,
          text,
          column,
          span: spanOf(own, place, columns, arrangement),
        })),
      }
    }),
  }
  const holds = block.lanes.every((lane) =>
    lane.items.every(({when, title, text, span}) => {
      const width = widthOf(span, columns)
      return (
        holdAll([when], {face: 'mono', size: sizes.when, width}) &&
        holdAll([title], {face: 'strong', size: sizes.title, width}) &&
        holdAll([text], {face: 'text', size: sizes.text, width})
      )
    }),
  )
  return holds ? block : null
}

/** One column each; what happened at the same time in different lanes shares one. */
function inColumns(items: readonly TimelineItem[], isShared: boolean) {
  let column = 0
  return items.map((item, place) => {
    const earlier = items.slice(0, place).filter(({when}) => when === item.when)
    const isSame =
      isShared &&
      items[place - 1]?.when === item.when &&
      item.when !== null &&
      earlier.every(({lane}) => lane !== item.lane)
    if (!isSame) column += 1
    return {...item, column}
  })
}

/** Up to where the next one on the same line, or on the same side of it, begins. */
function spanOf(
  own: readonly {column: number}[],
  place: number,
  columns: number,
  arrangement: TimelineBlock['arrangement'],
): number {
  if (arrangement === 'alternate') return 2
  const next = own[place + 1]?.column ?? columns + 1
  return Math.min(next - own[place]!.column, Math.max(1, Math.ceil(columns / 3)))
}

const widthOf = (span: number, columns: number): number => (frame.bodyWidth / columns) * span - gap

function heightOf({arrangement, columns, lanes, sizes}: TimelineBlock): number {
  const itemHeight = ({when, title, text, span}: Happening): number => {
    const width = widthOf(span, columns)
    return (
      textHeight(when, {face: 'mono', size: sizes.when, width, leading: whenLeading}) +
      textHeight(title, {face: 'strong', size: sizes.title, width, leading: 1.2}) +
      textHeight(text, {face: 'text', size: sizes.text, width, leading: 1.3}) +
      1
    )
  }
  const highest = (items: readonly Happening[]) => Math.max(0, ...items.map(itemHeight))
  if (arrangement === 'alternate') {
    const items = lanes.flatMap((lane) => lane.items)
    const above = items.filter((_, place) => place % 2 === 0)
    const below = items.filter((_, place) => place % 2 === 1)
    return highest(above) + highest(below) + 2 * 28 + 2 + 16
  }
  return lanes.reduce(
    (sum, {name, items}) =>
      sum + (name === null ? 0 : laneName) + (name === null ? 30 : 24) + highest(items) + laneGap,
    arrangement === 'line' && lanes.length === 1 ? 56 : 16,
  )
}
