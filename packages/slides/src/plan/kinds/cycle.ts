import {frame} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import type {CycleBlock} from '../deck-plan.ts'
import {drawnPages} from '../drawn-pages.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import type {Planner} from './planner.ts'

export const planCycle: Planner<'cycleSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const steps = (slide.steps ?? []).map(({_key: key, title, text}) => ({
    key,
    title: filled(title) ?? '—',
    text: filled(text),
  }))
  if (steps.length === 0)
    return placeholderPages(
      headline,
      {text: context.labels.nothing, report: 'The cycle is empty: add its steps.'},
      context,
    )
  return drawnPages(
    headline,
    {
      draw: (room) => draw(steps, room),
      points: () =>
        outline(
          steps.map(({title, text}) => ({
            text: title,
            marker: 'number' as const,
            beneath: rowsOf([text]),
          })),
        ),
    },
    context,
  )
}

type Step = {key: string; title: string; text: string | null}

const sizes = [
  {size: 38, textSize: 28},
  {size: 34, textSize: 26},
  {size: 30, textSize: 24},
  {size: 28, textSize: 22},
  {size: 26, textSize: 20},
  {size: 24, textSize: 20},
  {size: 22, textSize: 18},
]
/** The circle with a step's number, and the space to its text. */
export const nodeRadius = 27
const labelGap = 22

function draw(steps: readonly Step[], room: number): CycleBlock | null {
  if (steps.length < 2 || steps.length > 6) return null
  const height = Math.min(room, 440)
  const radius = height / 2 - nodeRadius - 8
  const placed = steps.map((step, place) => ({
    ...step,
    ...placeOf(place, steps.length, radius, height),
  }))
  const fitting = sizes.find((size) => fits(placed, size, radius, height))
  if (fitting === undefined) return null
  return {type: 'cycle', steps: placed, ...fitting, width: frame.bodyWidth, height, radius}
}

/** An even number stands half to the left, half to the right; of an odd one the first is on top. */
function placeOf(place: number, count: number, radius: number, height: number) {
  const angle = ((place + (count % 2 === 0 ? 0.5 : 0)) / count) * 2 * Math.PI
  const isTop = count % 2 === 1 && place === 0
  const side = isTop
    ? ('inside' as const)
    : Math.sin(angle) > 0
      ? ('end' as const)
      : ('start' as const)
  return {
    angle,
    side,
    x: Math.round(frame.bodyWidth / 2 + radius * Math.sin(angle)),
    y: Math.round(height / 2 - radius * Math.cos(angle)),
  }
}

type Placed = Omit<CycleBlock['steps'][number], 'key'>

function fits(
  steps: readonly Placed[],
  {size, textSize}: (typeof sizes)[number],
  radius: number,
  height: number,
): boolean {
  const boxes = steps.map(({title, text, x, y, side}) => {
    const width = labelWidth(x, side, radius)
    const head = {face: 'strong' as const, size, width, leading: 1.2}
    const body = {face: 'text' as const, size: textSize, width, leading: 1.3}
    const labelHeight = textHeight(title, head) + textHeight(text, body)
    const top = side === 'inside' ? y + nodeRadius + insideGap : y - labelHeight / 2
    const holds = holdAll([title], head) && holdAll([text], body)
    return {side, holds, top, bottom: top + labelHeight}
  })
  return boxes.every(
    ({side, holds, top, bottom}, place) =>
      holds &&
      top >= 0 &&
      bottom <= (side === 'inside' ? height / 2 + radius * 0.5 : height) &&
      boxes.every(
        (other, at) =>
          at === place || other.side !== side || other.top >= bottom + 8 || other.bottom <= top - 8,
      ),
  )
}

/** From the step's circle to the edge of the slide's body; within the ring, what it leaves free. */
function labelWidth(x: number, side: Placed['side'], radius: number): number {
  if (side === 'inside') return insideWidth(radius)
  return (side === 'end' ? frame.bodyWidth - x : x) - nodeRadius - labelGap
}

const insideGap = 14
/** Of a label within the ring, at half of its height. */
export const insideWidth = (radius: number): number => Math.round(radius * 1.4)
