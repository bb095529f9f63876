import {isSafeHref} from '@rostrum/schema'
import {frame} from '../../metrics.ts'
import {besideWidth, headlineBeside} from '../beside.ts'
import {planCaptions} from '../captions.ts'
import type {VideoBlock} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {plannedImage} from '../planned-image.ts'
import type {Planner} from './planner.ts'

export const planVideo: Planner<'videoSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const url = filled(slide.file?.url)
  const alt = filled(slide.alt)
  if (slide.file == null || url === null || !isSafeHref(url) || /^mailto:/i.test(url))
    return placeholderPages(
      headline,
      {
        text: context.labels.film,
        detail: [alt, slide.caption, slide.credit].filter(filled).join(' · ') || null,
        report: 'The video is missing: choose a file.',
      },
      context,
    )
  if (alt === null) context.report('The video says nothing in words: say what it shows.')
  const {height, pages, ...captions} = planCaptions(
    filled(slide.caption),
    filled(slide.credit),
    context,
  )
  const side =
    slide.layout === 'beside' && headline.text !== null ? headlineBeside(headline.text) : null
  const label = headline.text ?? captions.caption ?? alt ?? context.labels.film
  const film = {
    type: 'video' as const,
    file: {assetId: slide.file._id, url, mimeType: slide.file.mimeType},
    poster: plannedImage(slide.poster),
    alt: alt ?? '',
    ...captions,
    loop: slide.loop === true,
  }
  if (side !== null) {
    const size = {width: besideWidth, height: Math.min(context.bodyHeight, filmHeight)}
    const beside: VideoBlock = {...film, arrangement: 'beside', ...size}
    return [{layout: 'drawing', label, blocks: [side, beside]}, ...pages]
  }
  const planned = planHeadline(headline.text, headline.number, context)
  const block: VideoBlock = {
    ...film,
    arrangement: 'below',
    width: frame.bodyWidth,
    height: planned.room.first - height,
  }
  return [
    ...planned.before,
    {layout: 'drawing', label, blocks: [...planned.first, block]},
    ...pages,
  ]
}

/** Of a film as wide as that, in the shape of most. */
const filmHeight = Math.round((besideWidth * 9) / 16)
