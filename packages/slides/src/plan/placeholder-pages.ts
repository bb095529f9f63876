import {planHeadline} from './headline.ts'
import type {Page, SlideContext} from './kinds/planner.ts'

/** An unfinished slide: its headline and a quiet box that says what is missing. */
export function placeholderPages(
  headline: {text: string | null; number: number | null},
  {text, detail = null, report}: {text: string; detail?: string | null; report: string},
  context: SlideContext,
): Page[] {
  context.report(report)
  const planned = planHeadline(headline.text, headline.number, context)
  return [
    ...planned.before,
    {
      layout: 'drawing',
      label: headline.text ?? text,
      blocks: [...planned.first, {type: 'placeholder', text, detail}],
    },
  ]
}
