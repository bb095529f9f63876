import {frame, funnelSteps} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import type {FunnelBlock} from '../deck-plan.ts'
import {drawnPages} from '../drawn-pages.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import type {Planner} from './planner.ts'

export const planFunnel: Planner<'funnelSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const stages = (slide.stages ?? []).map(({_key: key, title, owner, measure}) => ({
    key,
    title: filled(title) ?? '—',
    owner: filled(owner),
    measure: filled(measure),
  }))
  if (stages.length === 0)
    return placeholderPages(
      headline,
      {text: context.labels.nothing, report: 'The funnel is empty: add its stages.'},
      context,
    )
  return drawnPages(
    headline,
    {
      draw: (room) =>
        (slide.layout === 'steps' ? drawSteps(stages, room, context.labels.heights) : null) ??
        draw(stages, room, context.labels.order),
      points: () =>
        outline(
          stages.map(({title, owner, measure}) => ({
            text: title,
            marker: 'number' as const,
            beneath: rowsOf([owner, measure]),
          })),
        ),
    },
    context,
  )
}

type Stage = Omit<FunnelBlock['stages'][number], 'width'>

const steps = [
  {size: 34, sideSize: 28},
  {size: 30, sideSize: 26},
  {size: 28, sideSize: 24},
  {size: 26, sideSize: 22},
  {size: 24, sideSize: 20},
  {size: 22, sideSize: 20},
  {size: 20, sideSize: 18},
]
const gap = 10
const noteHeight = 48
const narrowest = 0.46
/** Between bar, owner and measure. */
const sideGap = 32

function draw(stages: readonly Stage[], room: number, note: string): FunnelBlock | null {
  const count = stages.length
  if (count > 8) return null
  const hasSides = stages.some(({owner, measure}) => owner !== null || measure !== null)
  const barWidth = hasSides ? 600 : 900
  const sideWidth = (frame.bodyWidth - barWidth - 2 * sideGap) / 2
  const stageHeight = Math.min(112, Math.floor((room - noteHeight - gap * (count - 1)) / count))
  const widthOf = (place: number) => (count === 1 ? 1 : 1 - ((1 - narrowest) * place) / (count - 1))
  const fits = ({size, sideSize}: (typeof steps)[number], lines: number) =>
    stages.every(({title, owner, measure}, place) => {
      const bar = {
        face: 'strong' as const,
        size,
        width: widthOf(place) * barWidth - 40,
        leading: 1.16,
      }
      const own = {face: 'text' as const, size: sideSize, width: sideWidth, leading: 1.24}
      const measured = {face: 'mono' as const, size: 18, width: sideWidth, leading: 1.34}
      return (
        holdAll([title], bar) &&
        holdAll([owner], own) &&
        holdAll([measure], measured) &&
        textHeight(title, bar) <= Math.min(stageHeight - 12, lines * size * 1.2) &&
        textHeight(owner, own) <= stageHeight &&
        textHeight(measure, measured) <= stageHeight
      )
    })
  // Titles on one line look better than large ones on two.
  const step =
    steps.slice(0, 4).find((candidate) => fits(candidate, 1)) ??
    steps.find((candidate) => fits(candidate, 9))
  if (step === undefined) return null
  const narrowing = stages.map((stage, place) => ({
    ...stage,
    width: Math.round(widthOf(place) * 1000) / 1000,
  }))
  return {
    type: 'funnel',
    arrangement: 'bars',
    stages: narrowing,
    ...step,
    stageHeight,
    barWidth,
    note,
  }
}

/** Columns that lose height, their titles within and the rest beneath them. */
function drawSteps(stages: readonly Stage[], room: number, note: string): FunnelBlock | null {
  const count = stages.length
  if (count < 2 || count > 6) return null
  const width = Math.floor((frame.bodyWidth - funnelSteps.gap * (count - 1)) / count)
  const widthOf = (place: number) => 1 - ((1 - narrowest) * place) / (count - 1)
  for (const {size, sideSize} of steps.filter((step) => step.size >= 22)) {
    const inner = {width: width - 2 * funnelSteps.padding}
    const title = {face: 'strong' as const, size, leading: 1.16, ...inner}
    const own = {face: 'text' as const, size: sideSize, width: width - 8, leading: 1.24}
    const measured = {face: 'mono' as const, size: 18, width: width - 8, leading: 1.34}
    const beneath = Math.max(
      ...stages.map(({owner, measure}) => textHeight(owner, own) + textHeight(measure, measured)),
    )
    const stageHeight = room - noteHeight - (beneath === 0 ? 0 : beneath + funnelSteps.below)
    const holds = stages.every(
      (stage, place) =>
        holdAll([stage.title], title) &&
        holdAll([stage.owner], own) &&
        holdAll([stage.measure], measured) &&
        textHeight(stage.title, title) <= widthOf(place) * stageHeight - 2 * funnelSteps.padding,
    )
    if (!holds || stageHeight < 140) continue
    const narrowing = stages.map((stage, place) => ({
      ...stage,
      width: Math.round(widthOf(place) * 1000) / 1000,
    }))
    return {
      type: 'funnel',
      arrangement: 'steps',
      stages: narrowing,
      size,
      sideSize,
      stageHeight: Math.floor(stageHeight),
      barWidth: width,
      note,
    }
  }
  return null
}
