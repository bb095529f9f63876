import {since, sinceLeading} from '../../metrics.ts'
import type {TextBlock} from '../../plan/deck-plan.ts'
import {textHeight, textWidth} from '../../text/box.ts'
import {plainText} from '../../text/runs.ts'
import type {Box, Paragraph, Shape} from '../shapes.ts'
import type {BlockScope, DrawBlock, Drawn} from './drawn.ts'
import {runsOf} from './point-paragraphs.ts'
import {stack, words} from './words.ts'

export const drawHeadline: DrawBlock<'headline'> = (block, area, {palette, layout}) => {
  const {text, size, number, continued} = block
  const isLarge = layout === 'title' || layout === 'section'
  const leading = isLarge ? 1.02 : 1.1
  const ordinal =
    number === null ? 0 : Math.max(72, textWidth(String(number), {face: 'display', size}) + 24)
  const width = area.width - ordinal
  const tail = continued === null ? 0 : textWidth(`  ${continued}`, {face: 'mono', size: 18})
  const height = textHeight(text, {face: 'display', size, width: width - tail, leading})
  const title = words({text, size, leading, face: 'display', bold: true, color: palette.ink})
  if (continued !== null)
    title.runs.push({text: `  ${continued}`, size: 18, face: 'mono', color: palette.soft})
  const shapes: Shape[] = [
    {
      type: 'text',
      name: 'Title',
      role: 'title',
      box: {x: area.x + ordinal, y: area.y, width, height},
      paragraphs: [title],
    },
  ]
  if (number !== null)
    shapes.push({
      type: 'text',
      name: 'Number',
      box: {x: area.x, y: area.y, width: ordinal, height: Math.ceil(size * leading)},
      paragraphs: [
        words({
          text: String(number),
          size,
          leading,
          face: 'display',
          bold: true,
          color: palette.accent,
        }),
      ],
    })
  return {shapes, height: height + (isLarge ? 0 : 28)}
}

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
      face: 'mono' as const,
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

export const drawPosition: DrawBlock<'position'> = ({number, index, total}, area, {palette}) => {
  const count = Math.min(total, 24)
  const width = (area.width - 8 * (count - 1)) / count
  const marks = Array.from({length: count}, (_, place): Shape => ({
    type: 'fill',
    box: {x: area.x + place * (width + 8), y: area.y + 170, width, height: 4},
    fill: place + 1 === index ? palette.accent : palette.line,
  }))
  const figure = words({
    text: number,
    size: 150,
    leading: 1,
    face: 'display',
    bold: true,
    color: palette.accent,
  })
  return {
    shapes: [
      {type: 'text', name: 'Number', box: {...area, height: 150}, paragraphs: [figure]},
      ...marks,
    ],
    height: 174,
  }
}

/** At the foot of the title slide. */
export const drawAgenda: DrawBlock<'agenda'> = ({items}, area, {palette}) => {
  const width = (area.width - 24 * (items.length - 1)) / items.length
  const shapes = items.flatMap(({number, title}, place): Shape[] => {
    const x = area.x + place * (width + 24)
    return [
      {type: 'fill', box: {x, y: 619, width, height: 1}, fill: palette.line},
      {
        type: 'text',
        name: `Section ${number}`,
        box: {x, y: 632, width, height: 48},
        paragraphs: [
          words({
            text: number,
            size: 18,
            leading: 1.3,
            face: 'mono',
            bold: true,
            color: palette.accent,
          }),
          words({text: title, size: 18, leading: 1.3, face: 'mono', color: palette.soft}),
        ],
      },
    ]
  })
  return {shapes, height: 0}
}

export const drawQuote: DrawBlock<'quote'> = (block, area, {palette}) => {
  const {text, size, open, close, attribution} = block
  const width = 1060
  const quoted = `${open ?? ''}${text.replaceAll(/\n+/g, '\n')}${close ?? ''}`
  const height = textHeight(quoted, {face: 'display', size, width, leading: 1.12})
  const who =
    attribution === null
      ? 0
      : textHeight(attribution, {face: 'mono', size: 22, width: width - 60, leading: 1.4})
  const whole = height + (who === 0 ? 0 : 36 + who)
  const top = area.y + Math.max(0, (area.height - whole) / 2)
  const shapes: Shape[] = [
    {
      type: 'text',
      name: 'Quotation',
      box: {x: area.x, y: top, width, height},
      paragraphs: [
        words({text: quoted, size, leading: 1.12, face: 'display', bold: true, color: palette.ink}),
      ],
    },
  ]
  if (attribution !== null)
    shapes.push(
      {
        type: 'fill',
        box: {x: area.x, y: top + height + 48, width: 40, height: 4},
        fill: palette.accent,
      },
      {
        type: 'text',
        name: 'Who said it',
        box: {x: area.x + 60, y: top + height + 36, width: width - 60, height: who},
        paragraphs: [
          words({text: attribution, size: 22, leading: 1.4, face: 'mono', color: palette.soft}),
        ],
      },
    )
  return {shapes, height: area.height}
}

export const drawKicker: DrawBlock<'kicker'> = ({text}, area, {palette}) => ({
  shapes: [
    {
      type: 'text',
      name: 'Kind of slide',
      box: {...area, height: 28},
      paragraphs: [
        words({
          text: `▲ ${text.toLocaleUpperCase()}`,
          size: 20,
          leading: 1.4,
          face: 'mono',
          bold: true,
          color: palette.trouble,
        }),
      ],
    },
  ],
  height: 40,
})

export const drawPlaceholder: DrawBlock<'placeholder'> = ({text, detail}, area, {palette}) => ({
  shapes: [
    {
      type: 'text',
      name: 'To be filled in',
      box: area,
      anchor: 'ctr',
      fill: palette.surface,
      outline: palette.line,
      inset: 32,
      paragraphs: [text, detail]
        .filter((one) => one !== null)
        .map((one) => words({text: one, size: 24, leading: 1.3, color: palette.soft})),
    },
  ],
  height: area.height,
})

/** Beneath everything: see where slides are put together. */
export const drawSince: DrawBlock<'since'> = ({label, items, size}, area, {palette}) => {
  const width = since.width - 26
  const list = [
    {
      text: label.toLocaleUpperCase(),
      size: 18,
      leading: 30 / 18,
      face: 'mono' as const,
      bold: true,
      color: palette.accent,
    },
    ...items.map(({text, date}, place) => ({
      text: date === null ? text : `${text} (${date})`,
      size,
      leading: sinceLeading,
      color: palette.ink,
      ...(place > 0 && {before: 8}),
    })),
  ]
  const {shape, height} = stack(label, {x: area.x + 26, y: area.y, width}, list)
  return {
    shapes: [
      {type: 'fill', box: {x: area.x, y: area.y, width: 4, height}, fill: palette.accent},
      shape,
    ],
    height,
  }
}

export const drawRemedy: DrawBlock<'remedy'> = (
  {label, text, size},
  area,
  {palette}: BlockScope,
) => {
  const list = [
    {
      text: label.toLocaleUpperCase(),
      size: 18,
      leading: 30 / 18,
      face: 'mono' as const,
      bold: true,
      color: palette.recovery,
    },
    {text, size, leading: 1.28, bold: true, color: palette.ink},
  ]
  const {shape, height} = stack(
    label,
    {x: area.x + 32, y: area.y + 14, width: area.width - 60},
    list,
  )
  return {
    shapes: [
      {
        type: 'fill',
        box: {x: area.x, y: area.y, width: area.width, height: height + 30},
        fill: palette.surface,
      },
      {
        type: 'fill',
        box: {x: area.x, y: area.y, width: 4, height: height + 30},
        fill: palette.recovery,
      },
      shape,
    ],
    height: height + 30,
  }
}
