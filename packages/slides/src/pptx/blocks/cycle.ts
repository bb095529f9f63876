import {insideWidth, nodeRadius} from '../../metrics.ts'
import type {CycleBlock} from '../../plan/deck-plan.ts'
import type {Box, Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {stack, words, type Words} from './words.ts'

export const drawCycle: DrawBlock<'cycle'> = (block, area, {palette}) => {
  const {steps, size, textSize, width, height, radius} = block
  const left = area.x + (area.width - width) / 2
  const top = area.y + Math.max(0, (area.height - height) / 2)
  const centre = {x: left + width / 2, y: top + height / 2}
  const clear = (nodeRadius + 10) / radius
  const part = (2 * Math.PI) / steps.length
  const shapes = steps.flatMap((step, place): Shape[] => {
    const from = step.angle + clear
    const to = step.angle + part - clear
    const arc =
      block.arrangement === 'row'
        ? wayOn(block, place, {left, top})
        : Array.from({length: 25}, (_, at) => {
            const angle = from + ((to - from) * at) / 24
            return {x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle)}
          })
    const node: Box = {
      x: left + step.x - nodeRadius,
      y: top + step.y - nodeRadius,
      width: 2 * nodeRadius,
      height: 2 * nodeRadius,
    }
    const list: Words[] = [
      {text: step.title, size, leading: 1.2, bold: true, color: palette.ink},
      ...(step.text === null
        ? []
        : [{text: step.text, size: textSize, leading: 1.3, color: palette.soft}]),
    ]
    return [
      {
        type: 'path',
        name: 'Arrow',
        box: around(arc),
        lines: [arc],
        stroke: {color: palette.accent, width: 3, arrow: true},
        alt: null,
      },
      {
        type: 'text',
        name: `Step ${place + 1}`,
        box: node,
        anchor: 'ctr',
        geometry: 'ellipse',
        fill: palette.accent,
        paragraphs: [
          words({
            text: String(place + 1),
            size: 22,
            leading: 1.1,
            face: 'label',
            bold: true,
            align: 'middle',
            color: palette.paper,
          }),
        ],
      },
      beside[step.side](list, {step, block, left, top}),
    ]
  })
  return {shapes, height: area.height}
}

/** From a circle in a row to the next; from the last around all of them to the first. */
function wayOn(
  {steps, width, height}: CycleBlock,
  place: number,
  {left, top}: {left: number; top: number},
): {x: number; y: number}[] {
  const clear = nodeRadius + 10
  const at = (x: number, y: number) => ({x: left + x, y: top + y})
  const [here, next] = [steps[place]!, steps[place + 1]]
  if (next !== undefined) return [at(here.x + clear, here.y), at(next.x - clear, next.y)]
  const [right, bottom] = [width - 2, height - 4]
  return [
    at(here.x + clear, here.y),
    at(right, here.y),
    at(right, bottom),
    at(2, bottom),
    at(2, here.y),
    at(steps[0]!.x - nodeRadius - 8, here.y),
  ]
}

type Beside = (
  list: Words[],
  at: {step: CycleBlock['steps'][number]; block: CycleBlock; left: number; top: number},
) => Shape

const beside: {readonly [Side in CycleBlock['steps'][number]['side']]: Beside} = {
  end: (list, {step, block, left, top}) => {
    const x = left + block.width / 2 + step.inset
    const width = left + block.width - x
    return centred(step.title, {x, width}, top + step.y, list)
  },
  start: (list, {step, block, left, top}) =>
    centred(
      step.title,
      {x: left, width: block.width / 2 - step.inset},
      top + step.y,
      list.map((one) => ({...one, align: 'end'})),
    ),
  beneath: (list, {step, left, top}) =>
    stack(step.title, {x: left + step.x - nodeRadius, y: top + 76, width: step.inset}, list).shape,
  inside: (list, {step, block, left, top}) => {
    const width = insideWidth(block.radius)
    return stack(
      step.title,
      {x: left + (block.width - width) / 2, y: top + step.y + 41, width},
      list.map((one) => ({...one, align: 'middle'})),
    ).shape
  },
}

function centred(
  name: string,
  {x, width}: {x: number; width: number},
  y: number,
  list: readonly Words[],
): Shape {
  const {shape, height} = stack(name, {x, y, width}, list)
  return {...shape, box: {...shape.box, y: y - height / 2}}
}

function around(points: readonly {x: number; y: number}[]): Box {
  const xs = points.map(({x}) => x)
  const ys = points.map(({y}) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y}
}
