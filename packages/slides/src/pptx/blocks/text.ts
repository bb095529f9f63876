import type {TextBlock} from '../../plan/deck-plan.ts'
import {textHeight} from '../../text/box.ts'
import {plainText} from '../../text/runs.ts'
import type {Box, Paragraph} from '../shapes.ts'
import type {DrawBlock, Drawn} from './drawn.ts'
import {runsOf} from './point-paragraphs.ts'

export const drawText: DrawBlock<'text'> = (block, area, scope) =>
  roles[block.role](block, area, scope)

const roles: {readonly [Role in TextBlock['role']]: DrawBlock<'text'>} = {
  statement: ({runs, size}, area, {palette}) => {
    const height = textHeight(plainText(runs), {
      face: 'display',
      size,
      width: area.width,
      leading: 1.04,
    })
    const set = runsOf(runs, {size, color: palette.ink, isHeading: true}).map((run) => ({
      ...run,
      tracking: -0.032,
    }))
    const paragraph = {runs: set, line: Math.ceil(size * 1.04)}
    return {
      shapes: [
        {
          type: 'text',
          name: 'Title',
          role: 'title',
          box: {...area, height},
          paragraphs: [paragraph],
        },
      ],
      height: height + 24,
    }
  },
  subtitle: ({runs, size}, area, {palette}) => {
    const width = Math.min(900, area.width)
    const height = textHeight(plainText(runs), {face: 'text', size, width, leading: 1.35})
    const paragraph = {
      runs: runsOf(runs, {size, color: palette.soft}),
      line: Math.ceil(size * 1.35),
    }
    return placed('Subtitle', {...area, y: area.y + 28, width, height}, paragraph, height + 28)
  },
  speakers: ({runs, size}, area, {palette}) => {
    const width = Math.min(900, area.width)
    const height = textHeight(plainText(runs), {face: 'mono', size, width, leading: 1.5})
    const set = runsOf(runs, {size, color: palette.ink}).map((run) => ({
      ...run,
      face: 'label' as const,
    }))
    return placed(
      'Speakers',
      {...area, y: area.y + 24, width, height},
      {runs: set, line: Math.ceil(size * 1.5)},
      height + 24,
    )
  },
}

const placed = (name: string, box: Box, paragraph: Paragraph, height: number): Drawn => ({
  shapes: [{type: 'text', name, box, paragraphs: [paragraph]}],
  height,
})
