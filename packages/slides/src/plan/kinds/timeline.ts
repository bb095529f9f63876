import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planTimeline: Planner<'timelineSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const items = (slide.items ?? []).map(({when, title, text, lane}) => ({
    when: filled(when),
    title: filled(title),
    text: filled(text),
    lane: filled(lane),
  }))
  if (items.length > 0)
    return pointsPages(
      outline(
        items.map(({when, title, text, lane}) => ({
          text: [when, title].filter(filled).join(' — ') || '—',
          beneath: rowsOf([[lane, text].filter(filled).join(': ') || null]),
        })),
      ),
      headline,
      context,
    )
  return placeholderPages(
    headline,
    {text: context.labels.nothing, report: 'The timeline is empty: add what happened, and when.'},
    context,
  )
}
