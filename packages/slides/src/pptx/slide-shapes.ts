import {bandWidth, besideBand, pitfallColumns} from '../metrics.ts'
import {besidePicture} from '../plan/arrangement.ts'
import type {Arrangement, Block, DeckPlan, Layout, PlannedSlide} from '../plan/deck-plan.ts'
import {drawBlock} from './block-shapes.ts'
import type {BlockScope} from './blocks/drawn.ts'
import {pictureIn} from './blocks/picture.ts'
import {words} from './blocks/words.ts'
import {centred} from './centred.ts'
import {foot, running} from './frame-lines.ts'
import {onPanels} from './panels.ts'
import type {Box, Shape} from './shapes.ts'

const body: Box = {x: 72, y: 100, width: 1136, height: 534}

/** Everything that stands on a slide, from back to front, in the order in which it is read. */
export function slideShapes(
  slide: PlannedSlide,
  {direction}: Pick<DeckPlan, 'direction'>,
  scope: BlockScope,
): Shape[] {
  const main = mainShapes(slide, scope)
  const title = main.find((shape) => shape.type === 'text' && shape.role === 'title')
  const shapes = [
    ...backdrop(slide, scope),
    ...(title === undefined ? [unseenTitle(slide, scope)] : []),
    ...main,
    ...running(slide, scope),
    ...foot(slide, scope),
  ]
  return direction === 'rtl' ? shapes.map(mirrored) : shapes
}

function backdrop({background: {image}, arrangement}: PlannedSlide, scope: BlockScope): Shape[] {
  if (image === null) return []
  if (arrangement === 'picture') {
    const side = {x: 744, y: 0, width: 536, height: 634}
    const beside = pictureIn(image, side, {name: 'Picture', alt: '', fills: true}, scope)
    return beside === null ? [] : [beside]
  }
  const whole = {x: 0, y: 0, width: 1280, height: 720}
  const picture = pictureIn(image, whole, {name: 'Background', alt: '', fills: true}, scope)
  const dark: Shape = {type: 'fill', box: whole, fill: '0B0F19', opacity: 0.78}
  return picture === null ? [] : [picture, dark]
}

/** Beyond the edge, for the outline and for who has the slide read out. */
const unseenTitle = ({label}: PlannedSlide, {palette}: BlockScope): Shape => ({
  type: 'text',
  name: 'Title',
  role: 'title',
  box: {x: 72, y: -72, width: 1136, height: 40},
  paragraphs: [words({text: label, size: 24, leading: 1.2, face: 'display', color: palette.ink})],
})

/** Where the blocks of a layout stand in the body. */
const places: {readonly [L in Layout]: 'top' | 'middle' | 'apart'} = {
  title: 'middle',
  section: 'apart',
  statement: 'middle',
  points: 'top',
  quote: 'top',
  code: 'top',
  image: 'top',
  sources: 'top',
  drawing: 'top',
  picture: 'top',
  call: 'middle',
  definition: 'middle',
  pitfall: 'top',
  checklist: 'top',
}

/** The room that an arrangement leaves its blocks, where that isn't the whole body. */
const rooms: {readonly [A in Arrangement]?: Partial<Box>} = {
  picture: {width: besidePicture},
  band: {x: 72 + bandWidth, width: besideBand},
}

/** A mistake and what to do instead, each in a column of its own beneath their headline. */
const columnsOfPitfall: {readonly [Type in Block['type']]?: Pick<Box, 'x' | 'width'>} = {
  points: {x: body.x, width: pitfallColumns.points},
  remedy: {
    x: body.x + pitfallColumns.points + pitfallColumns.gap,
    width: pitfallColumns.remedy,
  },
}

const atBottom: ReadonlySet<Block['type']> = new Set(['since', 'remedy'])

function mainShapes(slide: PlannedSlide, scope: BlockScope): Shape[] {
  const place = slide.arrangement === 'band' ? 'middle' : places[slide.layout]
  const whole = {...body, ...(slide.arrangement !== null && rooms[slide.arrangement])}
  const isCentred = place === 'middle'
  const columns = slide.arrangement === 'columns' ? columnsOfPitfall : {}
  const sunk = slide.blocks.filter(
    ({type}) => atBottom.has(type) && !isCentred && columns[type] === undefined,
  )
  const lower: Shape[] = []
  let bottom = body.y + body.height
  for (const block of sunk.toReversed()) {
    const drawn = drawBlock(block, {...body, height: 0}, scope)
    bottom -= drawn.height + 12
    lower.unshift(...shifted(drawn.shapes, bottom - body.y))
  }
  if (sunk.length > 0) bottom -= 12

  const upper = slide.blocks.filter((block) => !sunk.includes(block))
  const beside = upper.find(
    (block) => 'arrangement' in block && block.arrangement === 'beside' && 'width' in block,
  )
  const narrow = beside !== undefined && 'width' in beside ? beside.width + 48 : 0
  const groups: {shapes: Shape[]; height: number}[] = []
  let y = body.y
  for (const block of upper) {
    const cut = narrow > 0 && block.type === 'headline' ? narrow : 0
    const area = {
      ...whole,
      y,
      width: whole.width - cut,
      ...columns[block.type],
      height: Math.max(0, bottom - y),
    }
    const drawn = drawBlock(block, area, scope)
    groups.push(drawn)
    if (columns[block.type] === undefined) y += drawn.height
  }
  const agenda = slide.blocks.some(({type}) => type === 'agenda') ? 56 : 0
  const free = Math.max(0, bottom - agenda - y)
  const all = groups.flatMap(({shapes}, at) => {
    if (upper[at]!.type === 'agenda') return shapes
    if (upper[at]!.type === 'position' && slide.arrangement === 'band') return shapes
    if (isCentred) return shifted(shapes, free / 2)
    return place === 'apart' && at === groups.length - 1 ? shifted(shapes, free) : shapes
  })
  const own = slide.arrangement === 'centred' ? all.map(centred) : all
  return [...(slide.layout === 'picture' ? onPanels(own, scope.palette) : own), ...lower]
}

const shifted = (shapes: readonly Shape[], down: number): Shape[] =>
  shapes.map((shape) => moved(shape, {x: 0, y: down}))

function moved(shape: Shape, by: {x: number; y: number}): Shape {
  const box = {...shape.box, x: shape.box.x + by.x, y: shape.box.y + by.y}
  if (shape.type !== 'path') return {...shape, box}
  const lines = shape.lines.map((line) => line.map(({x, y}) => ({x: x + by.x, y: y + by.y})))
  return {...shape, box, lines}
}

/** For who reads from the right. Drawings keep their direction, and stand on the other side. */
const mirrored = (shape: Shape): Shape =>
  moved(shape, {x: 1280 - 2 * shape.box.x - shape.box.width, y: 0})
