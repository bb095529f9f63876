import {frame, pointScale, statementLeading, statementSteps} from '../../metrics.ts'
import {flatPoints} from '../../points/flat-points.ts'
import {wholeTree} from '../../points/page-tree.ts'
import {pageHeight} from '../../points/paginate.ts'
import {fit} from '../../text/fit.ts'
import {plainRun} from '../../text/runs.ts'
import {filled} from '../filled.ts'
import {pointsPages} from '../points-pages.ts'
import {statementPages} from '../statement-pages.ts'
import type {Planner} from './planner.ts'

export const planStatement: Planner<'statementSlide'> = (slide, context) => {
  const statement = filled(slide.headline)
  const points = flatPoints(slide.body)
  const headline = {text: statement ?? filled(context.section.title), number: null}
  if (statement === null) return pointsPages(points, headline, context)

  const runs = [plainRun(statement)]
  const pages = statementPages(runs, context.labels, context.bodyHeight)
  if (points.length === 0) return pages

  const sizes = pointScale.steps.at(-2)!
  const list = points.map((point) => ({...point, rest: false}))
  const height = pageHeight(list, {from: 0, to: list.length, baseLevel: 0}, sizes) + gap
  const step = fit(runs, {
    face: 'display',
    width: frame.bodyWidth,
    steps: statementSteps.filter(
      ({size, lines}) => size * lines * statementLeading + height <= context.bodyHeight,
    ),
  })
  if (step === null) return [...pages, ...pointsPages(points, headline, context)]
  return [
    {
      layout: 'statement',
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

const gap = 24
