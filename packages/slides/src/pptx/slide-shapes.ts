import type {Block, DeckPlan, Layout, PlannedSlide} from '../plan/deck-plan.ts'
import {drawBlock} from './block-shapes.ts'
import type {BlockScope} from './blocks/drawn.ts'
import {pictureIn} from './blocks/picture.ts'
import {words} from './blocks/words.ts'
import {textWidth} from '../text/box.ts'
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

function backdrop({background: {image}}: PlannedSlide, scope: BlockScope): Shape[] {
  if (image === null) return []
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

const atBottom: ReadonlySet<Block['type']> = new Set(['since', 'remedy'])

function mainShapes(slide: PlannedSlide, scope: BlockScope): Shape[] {
  const place = places[slide.layout]
  const isCentred = place === 'middle'
  const sunk = slide.blocks.filter(({type}) => atBottom.has(type) && !isCentred)
  const lower: Shape[] = []
  let bottom = body.y + body.height
  for (const block of sunk.toReversed()) {
    const drawn = drawBlock(block, {...body, height: 0}, scope)
    bottom -= drawn.height + 12
    lower.unshift(...shifted(drawn.shapes, bottom - body.y))
  }
  if (sunk.length > 0) bottom -= 12

  const upper = slide.blocks.filter((block) => !sunk.includes(block))
  const beside = upper.find((block) => block.type === 'image' && block.arrangement === 'beside')
  const narrow = beside?.type === 'image' ? beside.width + 48 : 0
  const groups: {shapes: Shape[]; height: number}[] = []
  let y = body.y
  for (const block of upper) {
    const cut = narrow > 0 && block.type === 'headline' ? narrow : 0
    const area = {...body, y, width: body.width - cut, height: Math.max(0, bottom - y)}
    const drawn = drawBlock(block, area, scope)
    groups.push(drawn)
    y += drawn.height
  }
  const agenda = slide.blocks.some(({type}) => type === 'agenda') ? 56 : 0
  const free = Math.max(0, bottom - agenda - y)
  const all = groups.flatMap(({shapes}, at) => {
    if (upper[at]!.type === 'agenda') return shapes
    if (isCentred) return shifted(shapes, free / 2)
    return place === 'apart' && at === groups.length - 1 ? shifted(shapes, free) : shapes
  })
  return [...(slide.layout === 'picture' ? onPanels(all, scope.palette) : all), ...lower]
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

function running({running: line, layout}: PlannedSlide, {palette}: BlockScope): Shape[] {
  if (layout === 'picture') return []
  if (layout === 'title')
    return [{type: 'fill', box: {x: 72, y: 44, width: 24, height: 24}, fill: palette.accent}]
  const set = {size: 18, leading: 1.3, face: 'label' as const}
  const deckWidth = Math.min(440, textWidth(line.deck, {face: 'mono', size: 18}) + 8)
  const section = line.section ?? ''
  const left = textWidth([line.number ?? '', section].join('  '), {face: 'mono', size: 18}) + 12
  const paragraph = words({...set, text: section, color: palette.soft})
  const number =
    line.number === null
      ? []
      : [{...paragraph.runs[0]!, text: `${line.number}  `, bold: true, color: palette.accent}]
  const runs = [...number, ...(section === '' ? [] : paragraph.runs)]
  return [
    ...(runs.length === 0
      ? []
      : [
          {
            type: 'text' as const,
            name: 'Section',
            box: {x: 72, y: 44, width: left, height: 24},
            paragraphs: [{...paragraph, runs}],
          },
        ]),
    {
      type: 'fill',
      box: {
        x: 72 + (runs.length === 0 ? 0 : left + 8),
        y: 56,
        width: Math.max(0, 1136 - deckWidth - 20 - (runs.length === 0 ? 0 : left + 8)),
        height: 1,
      },
      fill: palette.line,
    },
    {
      type: 'text',
      name: 'Talk',
      box: {x: 1208 - deckWidth, y: 44, width: deckWidth, height: 24},
      paragraphs: [words({...set, text: line.deck, align: 'end', color: palette.soft})],
    },
  ]
}

function foot({sources, page, blocks, layout}: PlannedSlide, {palette}: BlockScope): Shape[] {
  const set = {size: 18, leading: 1.3, face: 'label' as const}
  const runs = sources.flatMap(({text, href}, place) => {
    const run = words({...set, text, color: palette.soft}).runs[0]!
    return place === 0
      ? [{...run, href}]
      : [
          {...run, text: ';\u00a0'},
          {...run, href},
        ]
  })
  const line: Shape[] =
    runs.length === 0
      ? []
      : [
          {
            type: 'text',
            name: 'Sources',
            box: {x: 72, y: 654, width: 1040, height: 26},
            paragraphs: [{runs, line: 24}],
          },
        ]
  if (blocks.some(({type}) => type === 'agenda')) return line
  const ground = textWidth(String(page), {face: 'mono', size: 18}) + 24
  return [
    ...line,
    ...(layout === 'picture'
      ? [
          {
            type: 'fill' as const,
            box: {x: 1220 - ground, y: 648, width: ground, height: 36},
            fill: palette.paper,
          },
        ]
      : []),
    {
      type: 'text',
      name: 'Slide number',
      role: 'number',
      box: {x: 1128, y: 654, width: 80, height: 26},
      paragraphs: [words({...set, text: String(page), align: 'end', color: palette.ink})],
    },
  ]
}
