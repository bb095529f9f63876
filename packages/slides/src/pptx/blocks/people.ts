import {personLine, roleSize} from '../../metrics.ts'
import {mix} from '../palette.ts'
import type {Box, Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {pictureIn} from './picture.ts'
import {stack, words, type Words, wordsHeight} from './words.ts'

export const drawPeople: DrawBlock<'people'> = (block, area, scope) => {
  const {palette, hex} = scope
  const {arrangement, people, columns, columnWidth: width, portraitSize, size} = block
  const setOf = ({name, role, organization}: (typeof people)[number]): Words[] => [
    {text: name, size, leading: 1.16, face: 'display', bold: true, color: palette.ink},
    ...(role === null
      ? []
      : [{text: role, size: roleSize(size), leading: 1.3, color: palette.ink}]),
    ...(organization === null
      ? []
      : [{text: organization, size: roleSize(size), leading: 1.3, color: palette.soft}]),
  ]
  const isLined = arrangement === 'lines'
  const isWide = isLined && columns === 1
  const gaps = isLined ? {x: personLine.columnGap, y: 0} : {x: 36, y: 28}
  const beside = portraitSize + personLine.gap
  const inner = isLined ? width - beside : width
  const rest = inner - personLine.name - personLine.gap
  const high = (list: readonly Words[], across: number) =>
    list.reduce((sum, one) => sum + wordsHeight(one, across), 0)
  const heightOf = (person: (typeof people)[number]) => {
    const [name, ...others] = setOf(person)
    if (!isLined) return portraitSize + 18 + high([name!, ...others], width)
    const own = isWide
      ? Math.max(high([name!], personLine.name), high(others, rest))
      : high([name!, ...others], inner)
    return Math.max(portraitSize, own) + personLine.rowGap
  }
  const wordsOf = (person: (typeof people)[number], at: {x: number; y: number}, row: number) => {
    const set = setOf(person)
    if (!isLined)
      return [stack(person.name, {x: at.x, y: at.y + portraitSize + 18, width}, set).shape]
    const centred = (list: Words[], x: number, across: number) => {
      if (list.length === 0) return []
      const y = at.y + (row - high(list, across)) / 2
      return [stack(person.name, {x: at.x + x, y, width: across}, list).shape]
    }
    const [name, ...others] = set
    return isWide
      ? [
          ...centred([name!], beside, personLine.name),
          ...centred(others, beside + personLine.name + personLine.gap, rest),
        ]
      : centred(set, beside, inner)
  }
  const shapes: Shape[] = []
  let y = area.y
  for (let from = 0; from < people.length; from += columns) {
    const row = people.slice(from, from + columns)
    const rowHeight = Math.max(...row.map(heightOf))
    for (const [place, person] of row.entries()) {
      const x = area.x + place * (width + gaps.x)
      const down = isLined ? (rowHeight - portraitSize) / 2 : 0
      const box: Box = {x, y: y + down, width: portraitSize, height: portraitSize}
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
        ...wordsOf(person, {x, y}, rowHeight),
      )
    }
    y += rowHeight + gaps.y
  }
  return {shapes, height: area.height}
}
