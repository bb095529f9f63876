import {flatPoints} from '../../points/flat-points.ts'
import {holdsFormulas, pointHeight} from '../../points/measure.ts'
import {wholeTree} from '../../points/page-tree.ts'
import {columnGap, comparisonRow, comparisonRowPadding, frame} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import {plainText} from '../../text/runs.ts'
import type {ComparisonBlock} from '../deck-plan.ts'
import {wantedFirst} from '../arrangement.ts'
import {drawnPages} from '../drawn-pages.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import type {Planner} from './planner.ts'

export const planComparison: Planner<'comparisonSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const sides = (slide.sides ?? []).map((side) => ({
    key: side._key,
    title: filled(side.title) ?? '—',
    points: flatPoints(side.body),
    verdict: filled(side.verdict),
  }))
  if (sides.length === 0)
    return placeholderPages(
      headline,
      {text: context.labels.nothing, report: 'The comparison is empty: add two to four sides.'},
      context,
    )
  return drawnPages(
    headline,
    {
      draw: (room) => draw(sides, room, slide.layout),
      points: () =>
        outline(
          sides.map(({title, points, verdict}) => ({
            text: title,
            points,
            beneath: rowsOf([verdict]),
          })),
        ),
    },
    context,
  )
}

type Side = {
  key: string
  title: string
  points: ReturnType<typeof flatPoints>
  verdict: string | null
}
type Step = Pick<ComparisonBlock, 'size' | 'sizes'>
type Arrangement = ComparisonBlock['arrangement']

const steps: readonly Step[] = [
  {size: 56, sizes: [42, 36, 32]},
  {size: 50, sizes: [38, 32, 30]},
  {size: 44, sizes: [34, 30, 28]},
  {size: 40, sizes: [30, 28, 26]},
  {size: 36, sizes: [28, 26, 24]},
  {size: 32, sizes: [26, 24, 24]},
  {size: 28, sizes: [24, 22, 22]},
  {size: 24, sizes: [20, 20, 20]},
]

function draw(
  sides: readonly Side[],
  room: number,
  wanted: string | undefined,
): ComparisonBlock | null {
  if (sides.length > 4) return null
  const planned = sides.map((side) => ({...side, points: wholeTree(side.points)}))
  for (const arrangement of wantedFirst<Arrangement>(wanted, ['columns', 'rows'])) {
    const step = steps.find((candidate) => fits[arrangement](sides, candidate, room))
    if (step !== undefined) return {type: 'comparison', arrangement, sides: planned, ...step}
  }
  return null
}

type Fits = (sides: readonly Side[], step: Step, room: number) => boolean

const fits: {readonly [Name in Arrangement]: Fits} = {columns: fitInColumns, rows: fitInRows}

/** Title, points and verdict of a side stand beside each other. */
function fitInRows(sides: readonly Side[], {size, sizes}: Step, room: number): boolean {
  const hasVerdicts = sides.some(({verdict}) => verdict !== null)
  const widths = comparisonRow(hasVerdicts)
  const titles = {face: 'display' as const, size, width: widths.title, leading: 1.16}
  const verdicts = {face: 'strong' as const, size: sizes[0], width: widths.verdict, leading: 1.28}
  const used = sides.reduce(
    (sum, {title, points, verdict}) =>
      sum +
      2 +
      2 * comparisonRowPadding +
      Math.max(
        textHeight(title, titles),
        pointsHeight(points, sizes, widths.points),
        textHeight(verdict, verdicts),
      ),
    0,
  )
  return (
    used <= room &&
    sides.every(
      ({title, points, verdict}) =>
        holdAll([title], titles) &&
        holdAll([verdict], verdicts) &&
        holdPoints(points, sizes, widths.points),
    )
  )
}

const pointsHeight = (points: Side['points'], sizes: Step['sizes'], width: number): number =>
  points.reduce((sum, {content, level}) => sum + pointHeight(content, level, sizes, width), 0)

const holdPoints = (points: Side['points'], sizes: Step['sizes'], width: number): boolean =>
  points.every(
    ({content, level}) =>
      content.type === 'text' &&
      holdsFormulas(content, level, sizes, width) &&
      holdAll([plainText(content.runs)], {
        face: 'text',
        size: sizes[Math.min(level, 2)]!,
        width: width - 48 - 32 * level,
      }),
  )

/** Titles, points and verdicts stand in rows of their own, each as high as its highest. */
function fitInColumns(sides: readonly Side[], {size, sizes}: Step, room: number): boolean {
  const width = (frame.bodyWidth - columnGap * (sides.length - 1)) / sides.length
  const highest = (heightOf: (side: Side) => number) => Math.max(...sides.map(heightOf))
  const titles = highest(({title}) =>
    textHeight(title, {face: 'display', size, width, leading: 1.16}),
  )
  const bodies = highest(({points}) => pointsHeight(points, sizes, width))
  const verdicts = highest(
    ({verdict}) =>
      textHeight(verdict, {face: 'strong', size: sizes[0], width, leading: 1.28}) +
      (verdict === null ? 0 : 40),
  )
  const holds = sides.every(
    ({title, points, verdict}) =>
      holdAll([title], {face: 'display', size, width}) &&
      holdAll([verdict], {face: 'strong', size: sizes[0], width}) &&
      holdPoints(points, sizes, width),
  )
  return holds && 24 + titles + bodies + verdicts <= room
}
