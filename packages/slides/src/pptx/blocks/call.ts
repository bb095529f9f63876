import type {Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {centredCode} from '../../metrics.ts'
import {centredText} from '../centred.ts'
import {scanned} from './scanned.ts'
import {stack} from './words.ts'

/** Codes for longer addresses are too fine to be scanned from a seat. */
const longest = 400

export const drawCall: DrawBlock<'call'> = (block, area, scope) => {
  const {palette} = scope
  const {headline, size, action, actionSize, link} = block
  const hasCode = link !== null && link.href.length <= longest
  const isCentred = block.arrangement === 'centred'
  const width = area.width - (hasCode && !isCentred ? 364 : 0)
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
        face: 'label',
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
  if (isCentred) {
    const middle = shapes.map(centredText)
    if (!hasCode) return {shapes: middle, height: y - area.y}
    const {size: across, gap} = centredCode
    const code = {x: area.x + (area.width - across) / 2, y: y + gap}
    return {
      shapes: [...middle, ...scanned(link.href, code, across)],
      height: y + gap + across - area.y,
    }
  }
  const height = Math.max(y - area.y, hasCode ? 300 : 0)
  if (!hasCode) return {shapes, height}
  const down = Math.max(0, (height - (y - area.y)) / 2)
  const moved = shapes.map((shape) => ({...shape, box: {...shape.box, y: shape.box.y + down}}))
  const at = {x: area.x + area.width - 300, y: area.y + (height - 300) / 2}
  return {shapes: [...moved, ...scanned(link.href, at)], height}
}
