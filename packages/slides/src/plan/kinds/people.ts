import {frame, headlineSteps, personLine, roleSize, smallHeadlineSteps} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import type {PeopleBlock} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {plannedImage} from '../planned-image.ts'
import {pointsPages} from '../points-pages.ts'
import type {Page, Planner, SlideContext} from './planner.ts'

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
  const lined =
    slide.layout === 'lines'
      ? inGroups(people, Math.min(people.length, 12), headline, context, drawLines)
      : null
  const inParts =
    lined ??
    [people.length, 8, 4]
      .filter((size) => size <= people.length)
      .map((size) => inGroups(people, size, headline, context, draw))
      .find((pages) => pages !== null)
  if (inParts !== undefined) return inParts
  const rows = people.map(({name, role, organization}) => ({
    text: name,
    beneath: rowsOf([role, organization]),
  }))
  return pointsPages(outline(rows), headline, context)
}

type Person = PeopleBlock['people'][number]

/** So many on each page, or null where they don't fit. */
function inGroups(
  people: readonly Person[],
  size: number,
  headline: {text: string | null; number: number | null},
  context: SlideContext,
  drawGroup: (people: Person[], room: number) => PeopleBlock | null,
): Page[] | null {
  const groups = Array.from({length: Math.ceil(people.length / size)}, (_, place) =>
    people.slice(place * size, (place + 1) * size),
  )
  for (const headlineScale of [headlineSteps, smallHeadlineSteps]) {
    const planned = planHeadline(headline.text, headline.number, context, headlineScale)
    const room = groups.length === 1 ? planned.room.first : Math.min(...Object.values(planned.room))
    const blocks = groups.map((group) => drawGroup(group, room))
    if (!blocks.every((block) => block !== null)) continue
    const label = headline.text ?? context.section.title
    const pages = blocks.map((block, place): Page => ({
      layout: 'drawing',
      label: place === 0 ? label : `${label} (${context.labels.continued})`,
      blocks: [...(place === 0 ? planned.first : planned.next), block],
    }))
    return [...planned.before, ...pages]
  }
  return null
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

function draw(people: Person[], room: number): PeopleBlock | null {
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
      return {type: 'people', arrangement: 'grid', people, columns, columnWidth, portraitSize, size}
  }
  return null
}

const lineSteps = [
  {columns: 1, portraitSize: 112, size: 44},
  {columns: 1, portraitSize: 96, size: 38},
  {columns: 1, portraitSize: 80, size: 32},
  {columns: 1, portraitSize: 64, size: 28},
  {columns: 2, portraitSize: 96, size: 32},
  {columns: 2, portraitSize: 80, size: 28},
  {columns: 2, portraitSize: 64, size: 24},
]

/** Names beside small portraits, and beside them what they do; beneath, where two stand in a row. */
function drawLines(people: Person[], room: number): PeopleBlock | null {
  const {gap: inner, rowGap, columnGap, name: nameWidth} = personLine
  for (const {columns, portraitSize, size} of lineSteps) {
    if (columns > people.length) continue
    const columnWidth = Math.floor((frame.bodyWidth - columnGap * (columns - 1)) / columns)
    const textWidth = columnWidth - portraitSize - inner
    const isWide = columns === 1
    const name = {
      face: 'display' as const,
      size,
      width: isWide ? nameWidth : textWidth,
      leading: 1.16,
    }
    const roleWidth = isWide ? textWidth - nameWidth - inner : textWidth
    const role = {face: 'text' as const, size: roleSize(size), width: roleWidth, leading: 1.3}
    const heights = people.map((person) => {
      const own = textHeight(person.name, name)
      const rest = textHeight(person.role, role) + textHeight(person.organization, role)
      return Math.max(portraitSize, isWide ? Math.max(own, rest) : own + rest)
    })
    const rows = Array.from({length: Math.ceil(people.length / columns)}, (_, row) =>
      Math.max(...heights.slice(row * columns, (row + 1) * columns)),
    )
    const height = rows.reduce((sum, row) => sum + row + rowGap + 1, 0)
    const holds = people.every(
      (person) => holdAll([person.name], name) && holdAll([person.role, person.organization], role),
    )
    if (holds && height <= room)
      return {
        type: 'people',
        arrangement: 'lines',
        people,
        columns,
        columnWidth,
        portraitSize,
        size,
      }
  }
  return null
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return chosen.map((word) => String.fromCodePoint(word.codePointAt(0)!).toUpperCase()).join('')
}
