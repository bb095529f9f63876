import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planPeople: Planner<'peopleSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const people = (slide.people ?? []).filter((person) => person !== null)
  if (people.length > 0)
    return pointsPages(
      outline(
        people.map(({name, role, organization}) => ({
          text: filled(name) ?? '—',
          beneath: rowsOf([filled(role), filled(organization)]),
        })),
      ),
      headline,
      context,
    )
  return placeholderPages(
    headline,
    {text: context.labels.nothing, report: 'Nobody is here yet: choose people.'},
    context,
  )
}
