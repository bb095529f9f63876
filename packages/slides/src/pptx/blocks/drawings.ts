import {
  cellPadding,
  columnGap,
  insideWidth,
  nodeRadius,
  noteLeading,
  roleSize,
  rowPadding,
} from '../../metrics.ts'
import type {CycleBlock, Happening} from '../../plan/deck-plan.ts'
import {tabular, textHeight} from '../../text/box.ts'
import {mix} from '../palette.ts'
import type {Box, Shape, TableShape} from '../shapes.ts'
import type {BlockScope, DrawBlock} from './drawn.ts'
import {pictureIn} from './media.ts'
import {firstGap, pointParagraphs} from './point-paragraphs.ts'
import {stack, words, wordsHeight, type Words} from './words.ts'

export const drawComparison: DrawBlock<'comparison'> = ({sides, size, sizes}, area, scope) => {
  const {palette} = scope
  const width = (area.width - columnGap * (sides.length - 1)) / sides.length
  const heads = sides.map(({title}): Words => ({
    text: title,
    size,
    leading: 1.16,
    face: 'display',
    bold: true,
    color: palette.ink,
  }))
  const verdicts = sides.map(({verdict}): Words | null =>
    verdict === null
      ? null
      : {text: verdict, size: sizes[0], leading: 1.28, bold: true, color: palette.accent},
  )
  const headHeight = Math.max(...heads.map((one) => wordsHeight(one, width)))
  const verdictHeight = Math.max(
    0,
    ...verdicts.map((one) => (one === null ? 0 : wordsHeight(one, width))),
  )
  const top = area.y + 24 + headHeight + firstGap(sizes)
  const bottom = area.y + area.height - (verdictHeight === 0 ? 0 : verdictHeight + 37)
  const shapes = sides.flatMap(({title, points}, place): Shape[] => {
    const x = area.x + place * (width + columnGap)
    const verdict = verdicts[place]
    return [
      {type: 'fill', box: {x, y: area.y, width, height: 2}, fill: palette.ink},
      stack(`Side ${place + 1}`, {x, y: area.y + 24, width}, [heads[place]!]).shape,
      {
        type: 'text',
        name: title,
        box: {x, y: top, width, height: bottom - top},
        paragraphs: pointParagraphs(points, {sizes, marker: 32, isRuled: true}, scope),
      },
      ...(verdict == null
        ? []
        : [
            {type: 'fill' as const, box: {x, y: bottom + 18, width, height: 1}, fill: palette.line},
            stack(`Verdict ${place + 1}`, {x, y: bottom + 37, width}, [verdict]).shape,
          ]),
    ]
  })
  return {shapes, height: area.height}
}

export const drawFigures: DrawBlock<'figures'> = ({figures, size, labelSize}, area, {palette}) => {
  const width = (area.width - columnGap * (figures.length - 1)) / figures.length
  const sets = figures.map(({value, label}, place): Words[] => [
    {
      text: value,
      size,
      leading: 1.02,
      face: 'display',
      bold: true,
      color: place === 0 ? palette.accent : palette.ink,
    },
    ...(label === null
      ? []
      : [{text: label, size: labelSize, leading: 1.32, color: palette.soft, before: 16}]),
  ])
  const heightOf = (list: readonly Words[]) =>
    list.reduce((sum, one) => sum + wordsHeight(one, width), 0)
  const height = Math.max(...sets.map(heightOf))
  const y = area.y + Math.max(0, (area.height - height) / 2)
  const shapes = sets.map(
    (list, place) =>
      stack(`Figure ${place + 1}`, {x: area.x + place * (width + columnGap), y, width}, list).shape,
  )
  return {shapes, height: area.height}
}

export const drawTimeline: DrawBlock<'timeline'> = (block, area, scope) => {
  const {arrangement, columns, lanes, sizes} = block
  const {palette} = scope
  const column = area.width / columns
  const tones = [palette.accent, palette.ink, palette.soft]
  const shapes: Shape[] = []
  const setOf = ({when, title, text}: Happening, tone: string): Words[] => [
    ...(when === null
      ? []
      : [{text: when, size: sizes.when, leading: 1.4, face: 'mono' as const, color: tone}]),
    ...(title === null
      ? []
      : [{text: title, size: sizes.title, leading: 1.2, bold: true, color: palette.ink}]),
    ...(text === null ? [] : [{text, size: sizes.text, leading: 1.3, color: palette.soft}]),
  ]
  const widthOf = ({span}: Happening) => column * span - 20
  const heightOf = (item: Happening) =>
    setOf(item, palette.ink).reduce((sum, one) => sum + wordsHeight(one, widthOf(item)), 0)
  const highest = (items: readonly Happening[]) => Math.max(0, ...items.map(heightOf))
  const put = (item: Happening, line: number, top: number, tone: string, place: number) => {
    const x = area.x + (item.column - 1) * column
    shapes.push(
      {
        type: 'fill',
        box: {x, y: line - 7, width: 16, height: 16},
        fill: tone,
        geometry: place % 3 === 1 ? 'rect' : 'ellipse',
      },
      stack(
        item.title ?? item.when ?? 'Event',
        {x, y: top, width: widthOf(item)},
        setOf(item, tone),
      ).shape,
    )
  }
  if (arrangement === 'alternate') {
    const items = lanes.flatMap((lane) => lane.items)
    const above = highest(items.filter((_, place) => place % 2 === 0))
    const below = highest(items.filter((_, place) => place % 2 === 1))
    const line = area.y + Math.max(0, (area.height - above - below - 58) / 2) + above + 28
    shapes.push({type: 'fill', box: {...area, y: line, height: 2}, fill: palette.line})
    for (const [place, item] of items.entries())
      put(item, line, place % 2 === 0 ? line - 28 - heightOf(item) : line + 30, palette.accent, 0)
    return {shapes, height: area.height}
  }
  const heights = lanes.map(({name, items}) => (name === null ? 30 : 28 + 24) + highest(items) + 6)
  const free = Math.max(
    0,
    area.height - heights.reduce((sum, one) => sum + one, 0) - (lanes.length === 1 ? 40 : 0),
  )
  const gap = lanes.length === 1 ? free / 2 : free / (lanes.length + 1)
  let y = area.y
  for (const [place, {name, items}] of lanes.entries()) {
    y += gap
    const tone = tones[place % 3]!
    if (name !== null) shapes.push(laneName(name, {x: area.x, y, width: area.width}, tone))
    const line = y + (name === null ? 0 : 28)
    shapes.push({type: 'fill', box: {...area, y: line, height: 2}, fill: palette.line})
    for (const item of items) put(item, line, line + (name === null ? 28 : 18), tone, place)
    y += heights[place]!
  }
  return {shapes, height: area.height}
}

const laneName = (text: string, at: Omit<Box, 'height'>, color: string): Shape => ({
  type: 'text',
  name: `Lane ${text}`,
  box: {...at, height: 24},
  paragraphs: [words({text, size: 18, leading: 1.2, face: 'mono', bold: true, color})],
})

export const drawFunnel: DrawBlock<'funnel'> = (block, area, {palette, hex}) => {
  const {stages, size, sideSize, stageHeight, barWidth, note} = block
  const side = (area.width - barWidth - 64) / 2
  const shapes = stages.flatMap(({title, owner, measure, width}, place): Shape[] => {
    const y = area.y + place * (stageHeight + 10)
    const own = barWidth * width
    const isLast = place === stages.length - 1
    const depth = stages.length === 1 ? 0.3 : 0.12 + (0.24 * place) / (stages.length - 1)
    const beside = (name: string, one: Words | null, x: number): Shape[] =>
      one === null
        ? []
        : [
            {
              type: 'text',
              name,
              anchor: 'ctr',
              box: {x, y, width: side, height: stageHeight},
              paragraphs: [words(one)],
            },
          ]
    return [
      {
        type: 'text',
        name: `Stage ${place + 1}`,
        anchor: 'ctr',
        box: {x: area.x + (barWidth - own) / 2, y, width: own, height: stageHeight},
        fill: isLast ? palette.accent : mix(hex.accent, hex.paper, depth),
        paragraphs: [
          words({
            text: title,
            size,
            leading: 1.16,
            bold: true,
            align: 'middle',
            color: isLast ? palette.paper : palette.ink,
          }),
        ],
      },
      ...beside(
        `Owner ${place + 1}`,
        owner === null ? null : {text: owner, size: sideSize, leading: 1.24, color: palette.ink},
        area.x + barWidth + 32,
      ),
      ...beside(
        `Measure ${place + 1}`,
        measure === null
          ? null
          : {text: measure, size: 18, leading: 1.34, face: 'mono', color: palette.soft},
        area.x + barWidth + 64 + side,
      ),
    ]
  })
  const y = area.y + stages.length * (stageHeight + 10) + 12
  shapes.push(
    stack('Note', {x: area.x, y, width: area.width}, [
      {text: note, size: 18, leading: 1.34, face: 'mono', color: palette.soft},
    ]).shape,
  )
  return {shapes, height: area.height}
}

export const drawCycle: DrawBlock<'cycle'> = (block, area, {palette}) => {
  const {steps, size, textSize, width, height, radius} = block
  const left = area.x + (area.width - width) / 2
  const top = area.y + Math.max(0, (area.height - height) / 2)
  const centre = {x: left + width / 2, y: top + height / 2}
  const clear = (nodeRadius + 10) / radius
  const part = (2 * Math.PI) / steps.length
  const shapes = steps.flatMap((step, place): Shape[] => {
    const from = step.angle + clear
    const to = step.angle + part - clear
    const arc = Array.from({length: 25}, (_, at) => {
      const angle = from + ((to - from) * at) / 24
      return {x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle)}
    })
    const node: Box = {
      x: left + step.x - nodeRadius,
      y: top + step.y - nodeRadius,
      width: 2 * nodeRadius,
      height: 2 * nodeRadius,
    }
    const list: Words[] = [
      {text: step.title, size, leading: 1.2, bold: true, color: palette.ink},
      ...(step.text === null
        ? []
        : [{text: step.text, size: textSize, leading: 1.3, color: palette.soft}]),
    ]
    return [
      {
        type: 'path',
        name: 'Arrow',
        box: around(arc),
        lines: [arc],
        stroke: {color: palette.accent, width: 3, arrow: true},
        alt: null,
      },
      {
        type: 'text',
        name: `Step ${place + 1}`,
        box: node,
        anchor: 'ctr',
        geometry: 'ellipse',
        fill: palette.accent,
        paragraphs: [
          words({
            text: String(place + 1),
            size: 22,
            leading: 1.1,
            face: 'mono',
            bold: true,
            align: 'middle',
            color: palette.paper,
          }),
        ],
      },
      beside[step.side](list, {step, block, left, top}),
    ]
  })
  return {shapes, height: area.height}
}

type Beside = (
  list: Words[],
  at: {step: CycleBlock['steps'][number]; block: CycleBlock; left: number; top: number},
) => Shape

const beside: {readonly [Side in CycleBlock['steps'][number]['side']]: Beside} = {
  end: (list, {step, block, left, top}) => {
    const x = left + block.width / 2 + step.inset
    const width = left + block.width - x
    return centred(step.title, {x, width}, top + step.y, list)
  },
  start: (list, {step, block, left, top}) =>
    centred(
      step.title,
      {x: left, width: block.width / 2 - step.inset},
      top + step.y,
      list.map((one) => ({...one, align: 'end'})),
    ),
  inside: (list, {step, block, left, top}) => {
    const width = insideWidth(block.radius)
    return stack(
      step.title,
      {x: left + (block.width - width) / 2, y: top + step.y + 41, width},
      list.map((one) => ({...one, align: 'middle'})),
    ).shape
  },
}

function centred(
  name: string,
  {x, width}: {x: number; width: number},
  y: number,
  list: readonly Words[],
): Shape {
  const {shape, height} = stack(name, {x, y, width}, list)
  return {...shape, box: {...shape.box, y: y - height / 2}}
}

function around(points: readonly {x: number; y: number}[]): Box {
  const xs = points.map(({x}) => x)
  const ys = points.map(({y}) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y}
}

export const drawTable: DrawBlock<'table'> = ({columns, rows, size, notes}, area, scope) => {
  const {palette} = scope
  const padding = rowPadding(size)
  const hasNames = columns.some(({name}) => name !== '')
  const widths = columns.map(({width}) => width)
  const cell = (text: string, at: number, isHead: boolean) => {
    const align = columns[at]!.align
    return isHead
      ? words({text, size: 18, leading: 1.3, face: 'mono', align, color: palette.soft})
      : words({
          text: text === '' ? '–' : text,
          size,
          leading: 1.3,
          align,
          bold: at === 0,
          color: text === '' ? palette.soft : palette.ink,
        })
  }
  const heightOf = (cells: readonly string[]) =>
    Math.max(
      Math.ceil(size * 1.3),
      ...cells.map((text, at) =>
        textHeight(tabular(text), {
          face: at === 0 ? 'strong' : 'text',
          size,
          width: widths[at]! - cellPadding,
          leading: 1.3,
        }),
      ),
    ) +
    2 * padding
  const head = hasNames
    ? [
        {
          height: 24 + 2 * padding,
          isHead: true,
          line: palette.ink,
          lineWidth: 2,
          cells: columns.map(({name}, at) => cell(name, at, true)),
        },
      ]
    : []
  const body = rows.map((row) => ({
    height: heightOf(row),
    isHead: false,
    line: palette.line,
    lineWidth: 1,
    cells: row.map((text, at) => cell(text, at, false)),
  }))
  const all = [...head, ...body]
  const height = all.reduce((sum, row) => sum + row.height, 0)
  const shape: TableShape = {
    type: 'table',
    name: 'Table',
    box: {x: area.x, y: area.y, width: widths.reduce((sum, width) => sum + width, 0), height},
    alt: columns
      .map(({name}) => name)
      .filter((name) => name !== '')
      .join(', '),
    widths,
    rows: all,
    padding: {top: padding, right: cellPadding},
  }
  return {
    shapes: [shape, ...noteShapes(notes, {...area, y: area.y + height + 16}, scope)],
    height: area.height,
  }
}

const noteShapes = (
  notes: readonly string[],
  at: Omit<Box, 'height'>,
  {palette}: BlockScope,
): Shape[] =>
  notes.length === 0
    ? []
    : [
        stack(
          'Notes',
          {x: at.x, y: at.y, width: at.width},
          notes.map((text) => ({
            text,
            size: 18,
            leading: noteLeading / 18,
            face: 'mono',
            color: palette.soft,
          })),
        ).shape,
      ]

export const drawChart: DrawBlock<'chart'> = (block, area, scope) => {
  const {hex} = scope
  const box: Box = {x: area.x, y: area.y, width: block.width, height: block.height}
  const colors = {
    series: [
      hex.accent,
      hex.ink,
      mix(hex.accent, hex.paper, 0.62),
      hex.soft,
      mix(hex.accent, hex.ink, 0.6),
      mix(hex.ink, hex.paper, 0.4),
    ],
    quiet: mix(hex.accent, hex.paper, 0.34),
    ink: hex.ink,
    soft: hex.soft,
    line: hex.line,
    paper: hex.paper,
  }
  return {
    shapes: [
      {type: 'chart', name: 'Chart', box, block, colors},
      ...noteShapes(block.notes, {...area, y: box.y + box.height + 16}, scope),
    ],
    height: area.height,
  }
}

export const drawPeople: DrawBlock<'people'> = (block, area, scope) => {
  const {palette, hex} = scope
  const {people, columns, columnWidth: width, portraitSize, size} = block
  const setOf = ({name, role, organization}: (typeof people)[number]): Words[] => [
    {text: name, size, leading: 1.16, face: 'display', bold: true, color: palette.ink},
    ...(role === null
      ? []
      : [{text: role, size: roleSize(size), leading: 1.3, color: palette.ink}]),
    ...(organization === null
      ? []
      : [{text: organization, size: roleSize(size), leading: 1.3, color: palette.soft}]),
  ]
  const heightOf = (person: (typeof people)[number]) =>
    portraitSize + 18 + setOf(person).reduce((sum, one) => sum + wordsHeight(one, width), 0)
  const shapes: Shape[] = []
  let y = area.y
  for (let from = 0; from < people.length; from += columns) {
    const row = people.slice(from, from + columns)
    for (const [place, person] of row.entries()) {
      const x = area.x + place * (width + 36)
      const box: Box = {x, y, width: portraitSize, height: portraitSize}
      const face =
        person.portrait === null
          ? null
          : pictureIn(
              person.portrait,
              box,
              {name: `Portrait of ${person.name}`, alt: person.name, fills: true},
              scope,
            )
      shapes.push(
        face ?? {
          type: 'text',
          name: `Initials of ${person.name}`,
          box,
          anchor: 'ctr',
          fill: mix(hex.accent, hex.paper, 0.14),
          paragraphs: [
            words({
              text: person.initials,
              size: portraitSize * 0.34,
              leading: 1.1,
              face: 'display',
              bold: true,
              align: 'middle',
              color: palette.accent,
            }),
          ],
        },
        stack(person.name, {x, y: y + portraitSize + 18, width}, setOf(person)).shape,
      )
    }
    y += Math.max(...row.map(heightOf)) + 28
  }
  return {shapes, height: area.height}
}
