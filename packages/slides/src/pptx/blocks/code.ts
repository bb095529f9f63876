import {textHeight} from '../../text/box.ts'
import {codeColumns} from '../../metrics.ts'
import type {CodeBlock} from '../../plan/deck-plan.ts'
import type {Box, Shape} from '../shapes.ts'
import {codeRuns} from './code-runs.ts'
import type {BlockScope, DrawBlock} from './drawn.ts'
import {stack, words} from './words.ts'

export const drawCode: DrawBlock<'code'> = (block, whole, scope) => {
  const {palette} = scope
  const {code, language, filename, firstLine, size} = block
  const isBeside = block.arrangement === 'columns'
  const area = isBeside ? {...whole, width: codeColumns.code} : whole
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
    face: 'label',
    color: palette.soft,
    align: 'end',
  })
  const high = 48 + 19 + height + 23
  const shapes: Shape[] = [
    {type: 'fill', box: {...area, height: high}, fill: palette.surface},
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
        isCode: true,
      })),
    },
  ]
  return {shapes: [...shapes, ...(isBeside ? notesBeside(block, whole, scope) : [])], height: high}
}

/** The notes of the steps beneath each other, beside the code. */
function notesBeside({steps}: CodeBlock, area: Box, {palette}: BlockScope): Shape[] {
  const x = area.x + codeColumns.code + codeColumns.gap
  let y = area.y
  return steps.flatMap(({note}, place): Shape[] => {
    if (note === null) return []
    const at = {x: x + 26, y, width: codeColumns.notes - 26}
    const {shape, height} = stack(`Step ${place + 1}`, at, [
      {text: note, size: 24, leading: 1.3, color: palette.ink},
    ])
    const rule: Shape = {type: 'fill', box: {x, y, width: 4, height}, fill: palette.accent}
    y += height + 16
    return [rule, shape]
  })
}
