import {frame, pointScale} from '../../metrics.ts'
import {flatPoints, type FlatPoint} from '../../points/flat-points.ts'
import {textHeight} from '../../text/box.ts'
import type {RemedyBlock} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {outline} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Page, Planner, SlideContext} from './planner.ts'

export const planPitfall: Planner<'pitfallSlide'> = (slide, context) => {
  const {labels} = context
  const headline = ownHeadline(slide, context)
  const points = flatPoints(slide.body)
  const remedy = filled(slide.remedy)
  if (filled(slide.headline) === null && points.length === 0 && remedy === null)
    return placeholderPages(
      headline,
      {text: labels.nothing, report: 'The pitfall is empty: say what goes wrong.'},
      context,
    )
  const marked = (list: readonly FlatPoint[], height: number): Page[] =>
    pages(list, headline, {...context, bodyHeight: context.bodyHeight - height}).map((page) => ({
      ...page,
      blocks: [{type: 'kicker', text: labels.pitfall}, ...page.blocks],
    }))
  if (remedy === null) return marked(points, kickerHeight)

  const block: RemedyBlock = {type: 'remedy', label: labels.instead, text: remedy, size: 30}
  const height = remedyHeight(block)
  if (height <= context.bodyHeight / 2) {
    const [page, ...others] = marked(points, kickerHeight + height)
    if (page !== undefined && others.length === 0)
      return [{...page, blocks: [...page.blocks, block]}]
  }
  const instead = outline([{text: `${labels.instead}: ${remedy}`}])
  return marked([...points, ...instead.map((point) => ({...point, key: 'remedy'}))], kickerHeight)
}

const pages = (
  points: readonly FlatPoint[],
  headline: {text: string | null; number: number | null},
  context: SlideContext,
): Page[] => pointsPages(points, headline, context, {layout: 'pitfall', scale: pointScale})

const kickerHeight = 40
const remedyWidth = frame.bodyWidth - 64

const remedyHeight = ({text, size}: RemedyBlock): number =>
  24 + 32 + 30 + textHeight(text, {face: 'strong', size, width: remedyWidth, leading: 1.28})
