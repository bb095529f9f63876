import {frame, titleSteps} from '../../metrics.ts'
import {fit} from '../../text/fit.ts'
import {plainRun} from '../../text/runs.ts'
import type {Block} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {sectionNumber} from '../section-number.ts'
import {statementPages} from '../statement-pages.ts'
import type {Planner} from './planner.ts'

export const planSectionBreak: Planner<'sectionBreakSlide'> = (slide, {section, labels}) => {
  const title = filled(slide.headline) ?? filled(section.title) ?? '—'
  const step = fit([plainRun(title)], {
    face: 'display',
    width: frame.bodyWidth,
    steps: titleSteps.slice(1),
  })
  if (step === null) return statementPages([plainRun(title)], labels)
  const number = sectionNumber(section.number)
  const position: Block[] =
    number === null
      ? []
      : [{type: 'position', number, index: section.number ?? 1, total: section.total}]
  return [
    {
      layout: 'section',
      label: title,
      blocks: [
        ...position,
        {type: 'headline', text: title, size: step.size, number: null, continued: null},
      ],
    },
  ]
}
