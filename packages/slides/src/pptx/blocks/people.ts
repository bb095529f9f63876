import {roleSize} from '../../metrics.ts'
import {mix} from '../palette.ts'
import type {Box, Shape} from '../shapes.ts'
import type {DrawBlock} from './drawn.ts'
import {pictureIn} from './picture.ts'
import {stack, words, type Words, wordsHeight} from './words.ts'

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
