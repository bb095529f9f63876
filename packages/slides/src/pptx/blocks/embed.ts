import {besideHeadline} from './beside.ts'
import {captions} from './captions.ts'
import type {DrawBlock} from './drawn.ts'
import {missing} from './missing.ts'
import {pictureIn} from './picture.ts'
import {words} from './words.ts'

export const drawEmbed: DrawBlock<'embed'> = (block, area, scope) => {
  const {palette} = scope
  const {box, under: place} = besideHeadline(block, area)
  const isBeside = block.arrangement === 'beside'
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
  if (isBeside && poster !== null) poster.box.x = box.x + box.width - poster.box.width
  const under = captions(block, {...place(0), y: 0}, scope)
  const y = isBeside ? place(under.height).y : bottom + 58
  return {
    shapes: [
      shape,
      {
        type: 'text',
        name: 'Address',
        box: {x: shape.box.x, y: bottom + 8, width: isBeside ? box.width : area.width, height: 28},
        paragraphs: [{...address, runs: [run]}],
      },
      ...under.shapes.map((one) => ({...one, box: {...one.box, y}})),
    ],
    height: shape.box.height + 58 + under.height,
  }
}
