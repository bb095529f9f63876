import {filled} from '../filled.ts'
import {drawnPages} from '../drawn-pages.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {drawTimeline} from '../timeline.ts'
import type {Planner} from './planner.ts'

export const planTimeline: Planner<'timelineSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const items = (slide.items ?? [])
    .map(({_key: key, when, title, text, lane}) => ({
      key,
      when: filled(when),
      title: filled(title),
      text: filled(text),
      lane: filled(lane),
    }))
    .filter(({when, title, text}) => when !== null || title !== null || text !== null)
  if (items.length === 0)
    return placeholderPages(
      headline,
      {text: context.labels.nothing, report: 'The timeline is empty: add what happened, and when.'},
      context,
    )
  return drawnPages(
    headline,
    {
      draw: (room) => drawTimeline(items, room, slide.layout),
      points: () =>
        outline(
          items.map(({when, title, text, lane}) => ({
            text: [when, title].filter(filled).join(' — ') || (text ?? '—'),
            beneath: rowsOf([
              [lane, when === null && title === null ? null : text].filter(filled).join(': ') ||
                null,
            ]),
          })),
        ),
    },
    context,
  )
}
