import {frame} from '../../metrics.ts'
import {clip} from '../../text/fit.ts'
import {besideWidth, headlineBeside} from '../beside.ts'
import {planCaptions} from '../captions.ts'
import type {EmbedBlock} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {plannedImage} from '../planned-image.ts'
import {safeAddress} from '../safe-address.ts'
import {shortAddress} from '../short-address.ts'
import type {Planner} from './planner.ts'

export const planEmbed: Planner<'embedSlide'> = (slide, context) => {
  const headline = ownHeadline(slide, context)
  const written = filled(slide.url)
  const href = safeAddress(written)
  const alt = filled(slide.alt)
  if (href === null)
    return placeholderPages(
      headline,
      {
        text: context.labels.nothing,
        detail: [written, alt, slide.caption].filter(filled).join(' · ') || null,
        report: 'The address is missing: give one that begins with https://.',
      },
      context,
    )
  const poster = plannedImage(slide.poster)
  if (poster === null)
    context.report('The embedded page has no poster: choose a picture of what is there.')
  const {height, pages, caption} = planCaptions(filled(slide.caption), null, context)
  const side =
    slide.layout === 'beside' && headline.text !== null ? headlineBeside(headline.text) : null
  const planned = planHeadline(headline.text, headline.number, context)
  const width = side === null ? frame.bodyWidth : besideWidth
  const block: EmbedBlock = {
    type: 'embed',
    arrangement: side === null ? 'below' : 'beside',
    href,
    address: clip(shortAddress(href), {face: 'mono', size: 20, width: width - 80}),
    poster,
    alt: alt ?? '',
    caption,
    width,
    height: (side === null ? planned.room.first - height : context.bodyHeight) - addressHeight,
  }
  const label = headline.text ?? caption ?? alt ?? block.address
  if (side !== null) return [{layout: 'drawing', label, blocks: [side, block]}, ...pages]
  return [
    ...planned.before,
    {layout: 'drawing', label, blocks: [...planned.first, block]},
    ...pages,
  ]
}

const addressHeight = 44
