import {pointScale} from '../../metrics.ts'
import {flatPoints} from '../../points/flat-points.ts'
import {pointHeight} from '../../points/measure.ts'
import {wholeTree} from '../../points/page-tree.ts'
import {plainRun} from '../../text/runs.ts'
import {textArrangements} from '../arrangement.ts'
import {filled} from '../filled.ts'
import {pointsPages} from '../points-pages.ts'
import {statementPages, statementStep} from '../statement-pages.ts'
import type {Planner} from './planner.ts'

export const planStatement: Planner<'statementSlide'> = (slide, context) => {
  const statement = filled(slide.headline)
  const points = flatPoints(slide.body)
  const headline = {text: statement ?? filled(context.section.title), number: null}
  if (statement === null) return pointsPages(points, headline, context)

  const runs = [plainRun(statement)]
  const arrangements = textArrangements(slide)
  const pages = statementPages(runs, context.labels, context.bodyHeight, arrangements)
  if (points.length === 0) return pages

  const sizes = pointScale.steps.at(-2)!
  for (const {arrangement, width} of arrangements) {
    const height =
      gap + sumOf(points.map(({content, level}) => pointHeight(content, level, sizes, width)))
    const step = statementStep(runs, context.bodyHeight - height, width)
    if (step === null) continue
    return [
      {
        layout: 'statement',
        ...(arrangement && {arrangement}),
        label: statement,
        blocks: [
          {type: 'text', role: 'statement', runs, size: step.size},
          {
            type: 'points',
            points: wholeTree(points),
            sizes,
            arrangement: 'stack',
            columns: 1,
            breadcrumb: null,
          },
        ],
      },
    ]
  }
  return [
    ...statementPages(runs, context.labels, context.bodyHeight),
    ...pointsPages(points, headline, context),
  ]
}

const gap = 24
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
