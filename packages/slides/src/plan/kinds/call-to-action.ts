import {centredCode, frame} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import type {CallBlock} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {outline} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import {safeAddress} from '../safe-address.ts'
import {shortAddress} from '../short-address.ts'
import type {Planner} from './planner.ts'

export const planCallToAction: Planner<'callToActionSlide'> = (slide, context) => {
  const headline = filled(slide.headline)
  const action = filled(slide.action)
  const written = filled(slide.link)
  const href = safeAddress(written)
  if (headline === null && action === null && written === null)
    return placeholderPages(
      ownHeadline(slide, context),
      {text: context.labels.nothing, report: 'The call to action is empty: say what to do.'},
      context,
    )
  if (written !== null && href === null)
    context.report('The address cannot be followed: give one that begins with https://.')
  const given = {headline, action, href}
  const block =
    href === null && written !== null
      ? null
      : ((slide.layout === 'centred' ? draw(given, 'centred', context.bodyHeight) : null) ??
        draw(given, 'left', context.bodyHeight))
  if (block !== null)
    return [{layout: 'call', label: headline ?? action ?? block.link!.text, blocks: [block]}]
  const rows = [action, written].flatMap((text) =>
    text === null ? [] : [{text, href: text === written ? href : null, marker: 'none' as const}],
  )
  return pointsPages(outline(rows), ownHeadline(slide, context), context)
}

const sizes = [104, 92, 80, 68, 58, 50, 44]
const actionSizes = [36, 32, 28, 24]
const linkSizes = [44, 38, 34, 30, 26, 22]
/** The code beside the text, and the space between them. */
const codeWidth = 300
const codeGap = 64

type Given = {headline: string | null; action: string | null; href: string | null}
type Arrangement = CallBlock['arrangement']

/** The room that the words have across, and what the code takes away from their height. */
const rooms: {readonly [Name in Arrangement]: {across: number; below: number}} = {
  left: {across: frame.bodyWidth - codeWidth - codeGap, below: 0},
  centred: {across: frame.bodyWidth, below: centredCode.size + centredCode.gap},
}

function draw(
  {headline, action, href}: Given,
  arrangement: Arrangement,
  bodyHeight: number,
): CallBlock | null {
  const {across, below} = rooms[arrangement]
  const width = href === null ? frame.bodyWidth : across
  const room = href === null ? bodyHeight : bodyHeight - below
  const text = href === null ? null : shortAddress(href)
  for (const [place, size] of sizes.entries()) {
    const actionSize = actionSizes[Math.min(place, actionSizes.length - 1)]!
    const head = {face: 'display' as const, size, width, leading: 1.04}
    const body = {face: 'text' as const, size: actionSize, width, leading: 1.35}
    const linkSize = linkSizes.find((candidate) => linkLines(text, candidate, width) <= 1) ?? 22
    const linkHeight = text === null ? 0 : 40 + linkLines(text, linkSize, width) * linkSize * 1.3
    const height =
      textHeight(headline, head) +
      textHeight(action, body) +
      (action === null ? 0 : 32) +
      linkHeight
    const holds = holdAll([headline], head) && holdAll([action], body)
    if (holds && height <= room && linkLines(text, linkSize, width) <= 3)
      return {
        type: 'call',
        arrangement,
        headline,
        size,
        action,
        actionSize,
        link: href === null || text === null ? null : {href, text, size: linkSize},
      }
  }
  return null
}

const linkLines = (text: string | null, size: number, width: number): number =>
  textHeight(text, {face: 'mono', size, width: width - 8, leading: 1}) / size
