import {encode} from 'uqr'
import {imageFiles, shownSize} from '../../html/image-files.ts'
import type {PlannedImage} from '../../plan/deck-plan.ts'
import {textHeight} from '../../text/box.ts'
import type {Box, PictureShape, Shape} from '../shapes.ts'
import type {BlockScope, DrawBlock} from './drawn.ts'
import {codeRuns} from './code-runs.ts'
import {stack, words} from './words.ts'

/** A picture in a box: all of it, or what must stay in sight of one that fills it. */
export function pictureIn(
  image: PlannedImage,
  box: Box,
  {name, alt, fills = false, href}: {name: string; alt: string; fills?: boolean; href?: string},
  {picture}: Pick<BlockScope, 'picture'>,
): PictureShape | null {
  const files = imageFiles(image)
  const found = files.toReversed().flatMap((file) => {
    const one = picture(file)
    return one === null ? [] : [{path: file.path, picture: one}]
  })[0]
  if (found === undefined) return null
  const {width, height} = found.picture
  const common = {type: 'picture' as const, name, alt, ...found, ...(href !== undefined && {href})}
  if (fills || image.focus !== null)
    return {...common, box, crop: cover(image, {width, height}, box)}
  const own = shownSize(image) ?? {width, height}
  const scale = Math.min(box.width / own.width, box.height / own.height, 3)
  return {...common, box: {...box, width: own.width * scale, height: own.height * scale}}
}

function cover({focus, crop}: PlannedImage, size: {width: number; height: number}, box: Box) {
  const scale = Math.max(box.width / size.width, box.height / size.height)
  const beyond = {x: 1 - box.width / scale / size.width, y: 1 - box.height / scale / size.height}
  const {top, right, bottom, left} = crop ?? {top: 0, right: 0, bottom: 0, left: 0}
  const at = {
    x: within(((focus?.x ?? 0.5) - left) / (1 - left - right)),
    y: within(((focus?.y ?? 0.5) - top) / (1 - top - bottom)),
  }
  return {
    left: beyond.x * at.x,
    right: beyond.x * (1 - at.x),
    top: beyond.y * at.y,
    bottom: beyond.y * (1 - at.y),
  }
}

const within = (part: number): number => Math.min(1, Math.max(0, part || 0))

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
  if (isBeside || isFull) {
    const bottom = 634 - under.height
    const shapes = under.shapes.map((one) => ({
      ...one,
      box: {...one.box, y: bottom + one.box.y - shape.box.y - shape.box.height - 14},
      ...(isFull && {fill: scope.palette.paper, inset: 8}),
    }))
    return {shapes: [shape, ...shapes], height: area.height}
  }
  return {shapes: [shape, ...under.shapes], height: shape.box.height + 14 + under.height}
}

const missing = (box: Box, lines: readonly string[], {palette}: BlockScope): Shape => ({
  type: 'text',
  name: 'Missing',
  box,
  anchor: 'ctr',
  inset: 32,
  fill: palette.surface,
  outline: palette.line,
  paragraphs: lines
    .filter((text) => text !== '')
    .map((text) => words({text, size: 24, leading: 1.3, color: palette.soft})),
})

function captions(
  {caption, credit = null}: {caption: string | null; credit?: string | null},
  at: Omit<Box, 'height'>,
  {palette}: BlockScope,
) {
  const list = [
    ...(caption === null ? [] : [{text: caption, size: 20, leading: 1.35, color: palette.ink}]),
    ...(credit === null
      ? []
      : [{text: credit, size: 18, leading: 1.34, face: 'mono' as const, color: palette.soft}]),
  ]
  if (list.length === 0) return {shapes: [], height: 0}
  const {shape, height} = stack('Caption', at, list)
  return {shapes: [shape], height}
}

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
    face: 'mono',
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

export const drawCode: DrawBlock<'code'> = (block, area, scope) => {
  const {palette} = scope
  const {code, language, filename, firstLine, size} = block
  const inner = area.width - 64
  const height = textHeight(code, {face: 'mono', size, width: inner, leading: 1.36})
  const bar = words({
    text: filename ?? language ?? '',
    size: 20,
    leading: 1.4,
    face: 'mono',
    color: palette.soft,
  })
  const from = words({
    text: `${firstLine}–`,
    size: 20,
    leading: 1.4,
    face: 'mono',
    color: palette.soft,
    align: 'end',
  })
  const whole = 48 + 19 + height + 23
  const shapes: Shape[] = [
    {type: 'fill', box: {...area, height: whole}, fill: palette.surface},
    {type: 'fill', box: {...area, height: 2}, fill: palette.ink},
    {type: 'fill', box: {...area, y: area.y + 48, height: 1}, fill: palette.line},
    {
      type: 'text',
      name: 'File',
      box: {x: area.x + 32, y: area.y + 10, width: inner, height: 28},
      paragraphs: [bar],
    },
    ...(firstLine === 1
      ? []
      : [
          {
            type: 'text' as const,
            name: 'From line',
            box: {x: area.x + 32, y: area.y + 10, width: inner, height: 28},
            paragraphs: [from],
          },
        ]),
    {
      type: 'text',
      name: 'Code',
      box: {x: area.x + 32, y: area.y + 67, width: inner, height},
      paragraphs: codeRuns(code, language, size, scope).map((runs) => ({
        runs,
        line: Math.ceil(size * 1.36),
      })),
    },
  ]
  return {shapes, height: whole}
}

/** Codes for longer addresses are too fine to be scanned from a seat. */
const longest = 400

export const drawCall: DrawBlock<'call'> = (block, area, scope) => {
  const {palette} = scope
  const {headline, size, action, actionSize, link} = block
  const hasCode = link !== null && link.href.length <= longest
  const width = area.width - (hasCode ? 364 : 0)
  const shapes: Shape[] = []
  let y = area.y
  if (headline !== null) {
    const set = {
      text: headline,
      size,
      leading: 1.04,
      face: 'display' as const,
      bold: true,
      color: palette.ink,
    }
    const {shape, height} = stack('Title', {x: area.x, y, width}, [set])
    shapes.push({...shape, role: 'title'})
    y += height
  }
  if (action !== null) {
    const {shape, height} = stack('What to do', {x: area.x, y: y + 32, width}, [
      {text: action, size: actionSize, leading: 1.35, color: palette.soft},
    ])
    shapes.push(shape)
    y += height + 32
  }
  if (link !== null) {
    const {shape, height} = stack('Where to', {x: area.x, y: y + 36, width}, [
      {
        text: link.text,
        size: link.size,
        leading: 1.3,
        face: 'mono',
        bold: true,
        color: palette.accent,
      },
    ])
    const paragraphs = shape.paragraphs.map((one) => ({
      ...one,
      runs: one.runs.map((run) => ({...run, href: link.href})),
    }))
    shapes.push({...shape, paragraphs})
    y += height + 36
  }
  const height = Math.max(y - area.y, hasCode ? 300 : 0)
  if (!hasCode) return {shapes, height}
  const down = Math.max(0, (height - (y - area.y)) / 2)
  const moved = shapes.map((shape) => ({...shape, box: {...shape.box, y: shape.box.y + down}}))
  const at = {x: area.x + area.width - 300, y: area.y + (height - 300) / 2}
  return {shapes: [...moved, ...scanned(link.href, at)], height}
}

function scanned(href: string, {x, y}: {x: number; y: number}): Shape[] {
  const {data, size} = encode(href, {ecc: 'M', border: 2})
  const unit = 300 / size
  const box: Box = {x, y, width: 300, height: 300}
  const lines = data.flatMap((row, down) =>
    stretches(row).map(([from, to]) => {
      const [left, right, top, bottom] = [
        x + from * unit,
        x + to * unit,
        y + down * unit,
        y + (down + 1) * unit,
      ]
      return [
        {x: left, y: top},
        {x: right, y: top},
        {x: right, y: bottom},
        {x: left, y: bottom},
      ]
    }),
  )
  return [
    {type: 'fill', box, fill: 'FFFFFF'},
    {type: 'path', name: 'Code to scan', box, lines, fill: '0B0F19', alt: href},
  ]
}

/** Where a row is dark, from one module to before another. */
function stretches(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  for (const [at, isDark] of row.entries()) {
    if (!isDark) continue
    const last = found.at(-1)
    if (last !== undefined && last[1] === at) last[1] = at + 1
    else found.push([at, at + 1])
  }
  return found
}
