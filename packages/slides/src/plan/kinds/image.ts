import {frame} from '../../metrics.ts'
import {fit} from '../../text/fit.ts'
import {plainRun} from '../../text/runs.ts'
import {besideWidth, headlineBeside} from '../beside.ts'
import {planCaptions} from '../captions.ts'
import type {Block, PlannedImage} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import {plannedImage} from '../planned-image.ts'
import type {Page, Planner} from './planner.ts'

export const planImage: Planner<'imageSlide'> = (slide, context) => {
  const image = plannedImage(slide.image)
  if (image === null) context.report('The picture is missing: choose one.')
  const alt = filled(slide.alt) ?? ''
  if (alt === '') context.report('The picture has no alternative text: say what it shows.')

  const {height, pages, ...captions} = planCaptions(
    filled(slide.caption),
    filled(slide.credit),
    context,
  )
  const text = filled(slide.headline)
  const label = text ?? captions.caption ?? filled(alt) ?? context.labels.picture
  const arrangement = arrange(slide.layout, image, text)
  const onIt = arrangement === 'full' && text !== null ? sizeOnIt(text) : null
  const side = arrangement === 'beside' && text !== null ? headlineBeside(text) : null
  const block = {type: 'image' as const, image, alt, ...captions}
  const own = (size: number): Block[] =>
    text === null ? [] : [{type: 'headline', text, size, number: null, continued: null}]

  if (arrangement === 'full' && (text === null || onIt !== null)) {
    const whole: Block = {...block, arrangement, width: frame.width, height: frame.height}
    return [{layout: 'picture', label, blocks: [whole, ...own(onIt ?? 0)]}, ...pages]
  }
  if (arrangement === 'beside' && side !== null) {
    const beside: Block = {...block, arrangement, width: besideWidth, height: context.bodyHeight}
    return [{layout: 'image', label, blocks: [side, beside]}, ...pages]
  }
  const headline = planHeadline(text, slide.number ?? null, context)
  const below: Block = {
    ...block,
    arrangement: 'below',
    width: frame.bodyWidth,
    height: headline.room.first - height,
  }
  const page: Page = {layout: 'image', label, blocks: [...headline.first, below]}
  return [...headline.before, page, ...pages]
}

/** As the slide says, else a picture that isn't wide leaves room at its side. */
function arrange(
  layout: string | undefined,
  image: PlannedImage | null,
  headline: string | null,
): 'below' | 'beside' | 'full' {
  if (layout === 'full' && image !== null) return 'full'
  if (headline === null || layout === 'below') return 'below'
  if (layout === 'beside') return 'beside'
  if (image?.width == null || image.height == null) return 'below'
  const {top, right, bottom, left} = image.crop ?? {top: 0, right: 0, bottom: 0, left: 0}
  return (image.width * (1 - left - right)) / (image.height * (1 - top - bottom)) < 1.5
    ? 'beside'
    : 'below'
}

const sizeOnIt = (headline: string): number | null =>
  fit([plainRun(headline)], {face: 'display', width: 960, steps: fullSteps})?.size ?? null

const fullSteps = [
  {size: 64, lines: 1},
  {size: 52, lines: 2},
  {size: 42, lines: 3},
]
