import {frame} from '../../metrics.ts'
import {fit} from '../../text/fit.ts'
import {countLines} from '../../text/line-starts.ts'
import {plainRun} from '../../text/runs.ts'
import type {Block, PlannedImage} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import {plannedImage} from '../planned-image.ts'
import {statementPages} from '../statement-pages.ts'
import type {Page, Planner} from './planner.ts'

export const planImage: Planner<'imageSlide'> = (slide, context) => {
  const image = plannedImage(slide.image)
  if (image === null) context.report('The picture is missing.')
  const alt = filled(slide.alt) ?? ''
  if (alt === '') context.report('The picture has no alternative text.')

  const caption = filled(slide.caption)
  const credit = filled(slide.credit)
  const longTexts = [caption, credit].filter((text) => text !== null && !isShort(text))
  const text = filled(slide.headline)
  const label = text ?? caption ?? filled(alt) ?? context.labels.picture
  const arrangement = arrange(image, text)
  const side = arrangement === 'beside' && text !== null ? fitBeside(text) : null
  const headline = planHeadline(side === null ? text : null, slide.number ?? null, context)

  const blocks: Block[] = [
    ...(side === null || text === null
      ? headline.first
      : [{type: 'headline' as const, text, size: side, number: null, continued: null}]),
    {
      type: 'image',
      image,
      alt,
      caption: caption !== null && isShort(caption) ? caption : null,
      credit: credit !== null && isShort(credit) ? credit : null,
      arrangement: side === null ? 'below' : 'beside',
      width: side === null ? frame.bodyWidth : besideWidth,
      height:
        side === null ? headline.room.first - captionsHeight(caption, credit) : context.bodyHeight,
    },
  ]
  const page: Page = {layout: 'image', label, blocks}
  return [
    ...headline.before,
    page,
    ...longTexts.flatMap((long) => statementPages([plainRun(long ?? '')], context.labels)),
  ]
}

const besideWidth = 672
const captionWidth = 640

/** A picture that isn't wide leaves room at its side. */
function arrange(image: PlannedImage | null, headline: string | null): 'below' | 'beside' {
  if (headline === null || image?.width == null || image.height == null) return 'below'
  const {top, right, bottom, left} = image.crop ?? {top: 0, right: 0, bottom: 0, left: 0}
  return (image.width * (1 - left - right)) / (image.height * (1 - top - bottom)) < 1.5
    ? 'beside'
    : 'below'
}

const fitBeside = (headline: string): number | null =>
  fit([plainRun(headline)], {
    face: 'display',
    width: frame.bodyWidth - besideWidth - 48,
    steps: [
      {size: 56, lines: 4},
      {size: 48, lines: 5},
      {size: 40, lines: 7},
    ],
  })?.size ?? null

function captionsHeight(caption: string | null, credit: string | null): number {
  const lines = (text: string | null, size: number, leading: number) =>
    text === null || !isShort(text)
      ? 0
      : leading * countLines([plainRun(text)], {face: 'mono', size, width: captionWidth})
  const height = lines(caption, 20, 27) + lines(credit, 18, 24)
  return height === 0 ? 0 : height + 20
}

const isShort = (caption: string): boolean =>
  countLines([plainRun(caption)], {face: 'mono', size: 18, width: captionWidth}) <= 2
