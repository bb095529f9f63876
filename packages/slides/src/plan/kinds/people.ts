import {frame, roleSize} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import type {PeopleBlock} from '../deck-plan.ts'
import {drawnPages} from '../drawn-pages.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {plannedImage} from '../planned-image.ts'
import type {Planner} from './planner.ts'

export const planPeople: Planner<'peopleSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const people = (slide.people ?? [])
    .filter((person) => person !== null)
    .map(({_id: key, name, role, organization, portrait}) => ({
      key,
      name: filled(name) ?? '—',
      initials: initialsOf(filled(name) ?? ''),
      role: filled(role),
      organization: filled(organization),
      portrait: plannedImage(portrait),
    }))
  if (people.length === 0)
    return placeholderPages(
      headline,
      {text: context.labels.nothing, report: 'Nobody is here yet: choose people.'},
      context,
    )
  return drawnPages(
    headline,
    {
      draw: (room) => draw(people, room),
      points: () =>
        outline(
          people.map(({name, role, organization}) => ({
            text: name,
            beneath: rowsOf([role, organization]),
          })),
        ),
    },
    context,
  )
}

const steps = [
  {columns: 2, portraitSize: 264, size: 40},
  {columns: 3, portraitSize: 240, size: 36},
  {columns: 4, portraitSize: 220, size: 30},
  {columns: 4, portraitSize: 180, size: 28},
  {columns: 4, portraitSize: 140, size: 26},
  {columns: 4, portraitSize: 112, size: 24},
  {columns: 4, portraitSize: 88, size: 22},
]
const gap = 36

function draw(people: PeopleBlock['people'], room: number): PeopleBlock | null {
  for (const {columns, portraitSize, size} of steps) {
    const rows = Math.ceil(people.length / columns)
    if (rows > 2 || (rows > 1 && columns < 4)) continue
    const columnWidth = Math.floor((frame.bodyWidth - gap * (columns - 1)) / columns)
    const name = {face: 'display' as const, size, width: columnWidth, leading: 1.16}
    const role = {face: 'text' as const, size: roleSize(size), width: columnWidth, leading: 1.3}
    const heights = people.map(
      (person) =>
        portraitSize +
        18 +
        textHeight(person.name, name) +
        textHeight(person.role, role) +
        textHeight(person.organization, role),
    )
    const height =
      Math.max(...heights.slice(0, columns)) +
      (rows === 1 ? 0 : 28 + Math.max(...heights.slice(columns)))
    const holds = people.every(
      (person) => holdAll([person.name], name) && holdAll([person.role, person.organization], role),
    )
    if (holds && height <= room)
      return {type: 'people', people, columns, columnWidth, portraitSize, size}
  }
  return null
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return chosen.map((word) => String.fromCodePoint(word.codePointAt(0)!).toUpperCase()).join('')
}
