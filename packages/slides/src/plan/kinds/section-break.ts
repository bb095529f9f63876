import {besideBand, frame, titleSteps} from '../../metrics.ts'
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
  const isBand = slide.layout === 'band' && number !== null
  const size = isBand ? bandSize(title) : null
  const position: Block[] =
    number === null
      ? []
      : [{type: 'position', number, index: section.number ?? 1, total: section.total}]
  return [
    {
      layout: 'section',
      ...(size !== null && {arrangement: 'band' as const}),
      label: title,
      blocks: [
        ...position,
        {type: 'headline', text: title, size: size ?? step.size, number: null, continued: null},
      ],
    },
  ]
}

/** Beside the band there is less room across, and more beneath. */
const bandSize = (title: string): number | null =>
  fit([plainRun(title)], {face: 'display', width: besideBand, steps: bandSteps})?.size ?? null

const bandSteps = [
  {size: 104, lines: 3},
  {size: 84, lines: 4},
  {size: 64, lines: 6},
  {size: 52, lines: 7},
]
