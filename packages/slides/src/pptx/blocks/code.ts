import {textHeight} from '../../text/box.ts'
import type {Shape} from '../shapes.ts'
import {codeRuns} from './code-runs.ts'
import type {DrawBlock} from './drawn.ts'
import {words} from './words.ts'

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
    face: 'label',
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
        isCode: true,
      })),
    },
  ]
  return {shapes, height: whole}
}
