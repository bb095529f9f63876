import type {Box} from '../shapes.ts'
import {captions} from './captions.ts'
import type {DrawBlock} from './drawn.ts'
import {missing} from './missing.ts'
import {pictureIn} from './picture.ts'
import {words} from './words.ts'

export const drawEmbed: DrawBlock<'embed'> = (block, area, scope) => {
  const {palette} = scope
  const box: Box = {x: area.x, y: area.y, width: block.width, height: block.height}
  const poster =
    block.poster === null
      ? null
      : pictureIn(block.poster, box, {name: 'Page', alt: block.alt, href: block.href}, scope)
  const shape = poster ?? missing(box, [block.alt], scope)
  const address = words({
    text: `${block.address} ↗`,
    size: 20,
    leading: 1.4,
    face: 'label',
    color: palette.accent,
  })
  const run = {...address.runs[0]!, href: block.href}
  const bottom = shape.box.y + shape.box.height
  const under = captions(block, {x: area.x, y: bottom + 58, width: 640}, scope)
  return {
    shapes: [
      shape,
      {
        type: 'text',
        name: 'Address',
        box: {x: area.x, y: bottom + 8, width: area.width, height: 28},
        paragraphs: [{...address, runs: [run]}],
      },
      ...under.shapes,
    ],
    height: shape.box.height + 58 + under.height,
  }
}
