import {frame, pitfallColumns, pointScale} from '../../metrics.ts'
import {flatPoints, type FlatPoint} from '../../points/flat-points.ts'
import {sizesInColumn} from '../../points/in-column.ts'
import {wholeTree} from '../../points/page-tree.ts'
import {textHeight} from '../../text/box.ts'
import type {RemedyBlock} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
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
  const beside =
    slide.layout === 'columns' && points.length > 0
      ? besideEachOther(points, headline, block, context)
      : null
  if (beside !== null) return [beside]
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

/** What goes wrong in one column, what to do instead in the other. */
function besideEachOther(
  points: readonly FlatPoint[],
  headline: {text: string | null; number: number | null},
  block: RemedyBlock,
  context: SlideContext,
): Page | null {
  const bodyHeight = context.bodyHeight - kickerHeight
  const planned = planHeadline(headline.text, headline.number, {...context, bodyHeight})
  const room = planned.room.first
  const sizes = sizesInColumn(points, {width: pitfallColumns.points, room, largest: 42})
  const remedy = remedySizes
    .map((size) => ({...block, size}))
    .find((one) => remedyHeight(one, pitfallColumns.remedy - 64) <= room)
  if (planned.before.length > 0 || sizes === null || remedy === undefined) return null
  return {
    layout: 'pitfall',
    arrangement: 'columns',
    label: headline.text ?? context.labels.pitfall,
    blocks: [
      {type: 'kicker', text: context.labels.pitfall},
      ...planned.first,
      {
        type: 'points',
        points: wholeTree(points),
        sizes,
        arrangement: 'stack',
        columns: 1,
        breadcrumb: null,
      },
      remedy,
    ],
  }
}

const remedySizes = [40, 36, 32, 28]
const kickerHeight = 40
const remedyWidth = frame.bodyWidth - 64

const remedyHeight = ({text, size}: RemedyBlock, width: number = remedyWidth): number =>
  24 + 32 + 30 + textHeight(text, {face: 'strong', size, width, leading: 1.28})
