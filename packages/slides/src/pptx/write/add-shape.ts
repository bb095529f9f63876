import type PptxGenJS from 'pptxgenjs'
import {escapeXml, linkTo} from '../plain.ts'
import type {PathShape, PictureShape, Shape} from '../shapes.ts'
import {inches, points} from '../units.ts'
import {addChart} from './add-chart.ts'
import {addTable} from './add-table.ts'
import {placed} from './placed.ts'
import {textProps, type Writing} from './text-props.ts'

type Add<Type extends Shape['type']> = (
  slide: PptxGenJS.Slide,
  shape: Extract<Shape, {type: Type}>,
  writing: Writing,
) => void

const adders: {readonly [Type in Shape['type']]: Add<Type>} = {
  text: (slide, shape, writing) => {
    const {name, box, paragraphs, anchor = 't', role, fill, outline, geometry, inset = 0} = shape
    if (role === 'number') return
    slide.addText(textProps(paragraphs, writing), {
      ...placed(name, box),
      ...(role === undefined ? {isTextBox: true} : {placeholder: role}),
      shape: geometry ?? 'rect',
      margin: points(inset),
      valign: anchors[anchor],
      fit: 'shrink',
      lang: writing.language,
      ...(fill !== undefined && {fill: {color: fill}}),
      ...(outline !== undefined && {line: {color: outline, width: points(2)}}),
    })
  },
  fill: (slide, {box, fill, geometry = 'rect', opacity = 1}) => {
    const transparency = Math.round((1 - opacity) * 100)
    slide.addShape(geometry, {
      ...placed('Decoration', box),
      fill: {color: fill, ...(transparency > 0 && {transparency})},
    })
  },
  path: (slide, shape) => {
    const {name, box, fill, stroke} = shape
    slide.addShape(ownOutline as PptxGenJS.SHAPE_NAME, {
      ...placed(name, box),
      points: pathPoints(shape),
      ...(fill !== undefined && {fill: {color: fill}}),
      ...(stroke !== undefined && {
        line: {
          color: stroke.color,
          width: points(stroke.width),
          ...(stroke.arrow && {endArrowType: 'arrow' as const}),
        },
      }),
    })
  },
  picture: (slide, shape) => {
    const url = linkTo(shape.href)
    slide.addImage({
      ...placed(shape.name, shape.box),
      ...cropped(shape),
      // Stands for the picture, whose bytes are put in when the archive is finished.
      data: `image/${shape.picture.extension};base64,AAAA`,
      // The library escapes the addresses of texts, and not those of pictures.
      ...(url !== null && {hyperlink: {url: escapeXml(url)}}),
    })
  },
  table: addTable,
  chart: addChart,
}

/** The library draws it; its types leave it out. */
const ownOutline: string = 'custGeom'

const anchors = {t: 'top', ctr: 'middle', b: 'bottom'} as const

export function addShape(slide: PptxGenJS.Slide, shape: Shape, writing: Writing): void {
  const add = adders[shape.type] as (slide: PptxGenJS.Slide, shape: Shape, writing: Writing) => void
  add(slide, shape, writing)
}

function pathPoints({lines, box, fill}: PathShape): NonNullable<PptxGenJS.ShapeProps['points']> {
  return lines.flatMap((line) => [
    ...line.map(({x, y}, place) => ({
      x: inches(x - box.x),
      y: inches(y - box.y),
      ...(place === 0 && {moveTo: true}),
    })),
    ...(fill === undefined ? [] : [{close: true as const}]),
  ])
}

/** The library takes the size of the whole picture, and of it the part that is seen. */
function cropped({box, crop}: PictureShape): Pick<PptxGenJS.ImageProps, 'w' | 'h' | 'sizing'> {
  const [w, h] = [inches(box.width), inches(box.height)]
  if (crop === undefined) return {w, h}
  const whole = {w: w / (1 - crop.left - crop.right), h: h / (1 - crop.top - crop.bottom)}
  return {
    ...whole,
    sizing: {type: 'crop', x: whole.w * crop.left, y: whole.h * crop.top, w, h},
  }
}
