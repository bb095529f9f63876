import {cycleRow, frame, insideWidth, nodeRadius} from '../metrics.ts'
import {holdAll, textHeight} from '../text/box.ts'
import type {CycleBlock} from './deck-plan.ts'

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
/** From a step's circle, or the ring, to its text. */
const labelGap = 22

/** Two to six steps, around a ring or in a row; null where they don't fit. */
export function drawCycle(
  steps: readonly Step[],
  room: number,
  wanted: string | undefined,
): CycleBlock | null {
  if (steps.length < 2 || steps.length > 6) return null
  return (wanted === 'row' ? inRow(steps, room) : null) ?? inRing(steps, room)
}

/** Beneath a line of circles; a line around them leads back from the last to the first. */
function inRow(steps: readonly Step[], room: number): CycleBlock | null {
  const {inset, gap, below} = cycleRow
  const count = steps.length
  const width = (frame.bodyWidth - 2 * inset - gap * (count - 1)) / count
  for (const size of sizes) {
    const head = {face: 'strong' as const, size: size.size, width, leading: 1.2}
    const body = {face: 'text' as const, size: size.textSize, width, leading: 1.3}
    const highest = Math.max(
      ...steps.map(({title, text}) => textHeight(title, head) + textHeight(text, body)),
    )
    const height = 2 * nodeRadius + labelGap + highest + below
    const holds = steps.every(({title, text}) => holdAll([title], head) && holdAll([text], body))
    if (!holds || height > room) continue
    const placed = steps.map((step, place) => ({
      ...step,
      angle: 0,
      side: 'beneath' as const,
      x: Math.round(inset + place * (width + gap) + nodeRadius),
      y: nodeRadius,
      inset: Math.floor(width),
    }))
    const frameOf = {width: frame.bodyWidth, height, radius: 0}
    return {type: 'cycle', arrangement: 'row', steps: placed, ...size, ...frameOf}
  }
  return null
}

function inRing(steps: readonly Step[], room: number): CycleBlock | null {
  const height = Math.min(room, 440)
  const radius = height / 2 - nodeRadius - 8
  const ring = {radius, height}
  const placed = steps.map((step, place) => ({...step, ...placeOf(place, steps.length, ring)}))
  for (const size of sizes) {
    const labels = placed.map((step) => labelOf(step, size, ring))
    if (!fit(labels, ring)) continue
    const shown = placed.map((step, place) => ({...step, inset: labels[place]!.inset}))
    return {
      type: 'cycle',
      arrangement: 'ring',
      steps: shown,
      ...size,
      width: frame.bodyWidth,
      ...ring,
    }
  }
  return null
}

type Ring = {radius: number; height: number}

/** An even number stands half to the left, half to the right; of an odd one the first is on top. */
function placeOf(place: number, count: number, {radius, height}: Ring) {
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

type Placed = Omit<CycleBlock['steps'][number], 'key' | 'inset'>
type Label = {side: Placed['side']; holds: boolean; top: number; bottom: number; inset: number}

/** Beside its circle, moved outwards where the ring would run through its lines. */
function labelOf(step: Placed, size: (typeof sizes)[number], ring: Ring): Label {
  const {title, text, y, side} = step
  const least = Math.abs(step.x - frame.bodyWidth / 2) + nodeRadius + labelGap
  let inset = side === 'inside' ? 0 : least
  for (let round = 0; ; round += 1) {
    const width = side === 'inside' ? insideWidth(ring.radius) : frame.bodyWidth / 2 - inset
    const head = {face: 'strong' as const, size: size.size, width, leading: 1.2}
    const body = {face: 'text' as const, size: size.textSize, width, leading: 1.3}
    const height = textHeight(title, head) + textHeight(text, body)
    const top = side === 'inside' ? y + nodeRadius + insideGap : y - height / 2
    const label = {side, top, bottom: top + height, inset}
    const wanted = side === 'inside' ? 0 : Math.max(least, ringAt(label, ring) + labelGap)
    if (wanted <= inset || round === 4)
      return {
        ...label,
        holds: wanted <= inset && holdAll([title], head) && holdAll([text], body),
      }
    inset = Math.ceil(wanted)
  }
}

/** How far from its centre the ring is at most, between two heights. */
function ringAt({top, bottom}: Pick<Label, 'top' | 'bottom'>, {radius, height}: Ring): number {
  const centre = height / 2
  const nearest = Math.min(Math.max(centre, top), bottom) - centre
  return Math.abs(nearest) >= radius ? 0 : Math.sqrt(radius ** 2 - nearest ** 2)
}

const fit = (labels: readonly Label[], {radius, height}: Ring): boolean =>
  labels.every(
    ({side, holds, top, bottom}, place) =>
      holds &&
      top >= 0 &&
      bottom <= (side === 'inside' ? height / 2 + radius * 0.5 : height) &&
      labels.every(
        (other, at) =>
          at === place || other.side !== side || other.top >= bottom + 8 || other.bottom <= top - 8,
      ),
  )

const insideGap = 14
