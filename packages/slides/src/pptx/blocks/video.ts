import type {Shape} from '../shapes.ts'
import {besideHeadline} from './beside.ts'
import {captions} from './captions.ts'
import type {DrawBlock} from './drawn.ts'
import {pictureIn} from './picture.ts'
import {words} from './words.ts'

/** Films are not taken along: their poster stands there, or a dark ground that says what they show. */
export const drawVideo: DrawBlock<'video'> = (block, area, scope) => {
  const {box, under: place} = besideHeadline(block, area)
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
  const under = captions(block, {...place(0), y: 0}, scope)
  const y = place(under.height).y + (block.arrangement === 'beside' ? 0 : 14)
  const captioned = under.shapes.map((one) => ({...one, box: {...one.box, y}}))
  return {shapes: [shape, ...captioned], height: box.height + 14 + under.height}
}
