import type {Box} from '../shapes.ts'
import {captions} from './captions.ts'
import type {DrawBlock} from './drawn.ts'
import {missing} from './missing.ts'
import {pictureIn} from './picture.ts'

export const drawImage: DrawBlock<'image'> = (block, area, scope) => {
  const {image, alt, arrangement} = block
  const isFull = arrangement === 'full' && scope.layout === 'picture'
  const isBeside = arrangement === 'beside'
  const room: Box = isFull
    ? {x: 0, y: 0, width: 1280, height: 720}
    : isBeside
      ? {x: area.x + area.width - block.width, y: 100, width: block.width, height: block.height}
      : {x: area.x, y: area.y, width: block.width, height: block.height}
  const drawn =
    image === null ? null : pictureIn(image, room, {name: 'Picture', alt, fills: isFull}, scope)
  const shape = drawn ?? missing(room, [scope.labels.picture, alt], scope)
  if (isBeside && drawn !== null) drawn.box.x = area.x + area.width - drawn.box.width
  const under = captions(
    block,
    {
      x: area.x,
      y: shape.box.y + shape.box.height + 14,
      width: Math.min(640, isBeside ? area.width - block.width - 48 : area.width),
    },
    scope,
  )
  if (isFull) return {shapes: [shape, ...under.shapes], height: area.height}
  if (isBeside) {
    const bottom = 634 - under.height
    const shapes = under.shapes.map((one) => ({
      ...one,
      box: {...one.box, y: bottom + one.box.y - shape.box.y - shape.box.height - 14},
    }))
    return {shapes: [shape, ...shapes], height: area.height}
  }
  return {shapes: [shape, ...under.shapes], height: shape.box.height + 14 + under.height}
}
