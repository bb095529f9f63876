import type {Box, Shape} from '../shapes.ts'
import {captions} from './captions.ts'
import type {DrawBlock} from './drawn.ts'
import {pictureIn} from './picture.ts'
import {words} from './words.ts'

/** Films are not taken along: their poster stands there, or a dark ground that says what they show. */
export const drawVideo: DrawBlock<'video'> = (block, area, scope) => {
  const box: Box = {x: area.x, y: area.y, width: block.width, height: block.height}
  const poster =
    block.poster === null
      ? null
      : pictureIn(block.poster, box, {name: 'Film', alt: block.alt}, scope)
  const shape: Shape = poster ?? {
    type: 'text',
    name: 'Film',
    box,
    anchor: 'ctr',
    inset: 32,
    fill: scope.hex.ink,
    paragraphs: [
      words({
        text: `▶ ${block.alt}`,
        size: 24,
        leading: 1.3,
        color: scope.hex.paper,
        align: 'middle',
      }),
    ],
  }
  const under = captions(block, {x: area.x, y: box.y + box.height + 14, width: 640}, scope)
  return {shapes: [shape, ...under.shapes], height: box.height + 14 + under.height}
}
