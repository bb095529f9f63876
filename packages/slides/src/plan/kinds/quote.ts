import {quoteLeading, quoteSizes, quoteWidth, smallHeadlineSteps} from '../../metrics.ts'
import {cut, fit} from '../../text/fit.ts'
import {countLines} from '../../text/line-starts.ts'
import {plainRun, plainText} from '../../text/runs.ts'
import {textArrangements} from '../arrangement.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import {statementPages} from '../statement-pages.ts'
import type {Page, Planner} from './planner.ts'

export const planQuote: Planner<'quoteSlide'> = (slide, context) => {
  const {labels} = context
  const text = filled(slide.quote) ?? '…'
  const attribution = filled(slide.attribution)
  const headline = planHeadline(
    filled(slide.headline),
    slide.number ?? null,
    context,
    smallHeadlineSteps,
  )
  const bare = !opensQuoted.test(text)
  const label = filled(slide.headline) ?? [attribution, text].filter(filled).join(': ')

  const runs = [plainRun(text)]
  const room = Math.min(headline.room.first, headline.room.next) - attributionHeight
  const linesAt = (size: number) => Math.floor(room / (size * quoteLeading))
  const tried = textArrangements(slide).map(({arrangement, width: whole}) => {
    const width = Math.min(quoteWidth, whole - (arrangement === 'picture' ? markWidth : 0))
    const most = arrangement === 'picture' ? 9 : 7
    const steps = quoteSizes.map((size) => ({size, lines: Math.min(linesAt(size), most)}))
    const isShort = attribution !== null && attributionLines(attribution, width) <= 2
    return {arrangement, width, isShort, size: fit(runs, {face: 'display', width, steps})?.size}
  })
  const isBeside = headline.first.length + headline.before.length === 0
  const {arrangement, width, isShort, ...fitting} =
    tried.find(
      (one) =>
        one.size !== undefined &&
        (one.arrangement !== 'picture' || (isBeside && (one.isShort || attribution === null))),
    ) ?? tried.at(-1)!
  const size = fitting.size ?? quoteSizes.at(-1)!
  const pieces = cut(runs, {face: 'display', size, width}, linesAt(size))

  const pages = pieces.map((piece, place): Page => ({
    layout: 'quote',
    ...(arrangement && {arrangement}),
    label: place === 0 ? label : `${label} (${labels.continued})`,
    blocks: [
      ...(place === 0 ? headline.first : headline.next),
      {
        type: 'quote',
        text: plainText(piece).trim(),
        size,
        open: bare && place === 0 ? labels.quotes[0] : null,
        close: bare && place === pieces.length - 1 ? labels.quotes[1] : null,
        attribution: isShort && place === pieces.length - 1 ? attribution : null,
      },
    ],
  }))
  const own = attribution !== null && !isShort
  return [
    ...headline.before,
    ...pages,
    ...(own ? statementPages([plainRun(attribution)], labels) : []),
  ]
}

const opensQuoted = /^["“„«‹「『]/
const attributionHeight = 100
/** Of the mark before a quotation that doesn't begin at the slide's margin. */
const markWidth = 16

const attributionLines = (text: string, width: number): number =>
  countLines([plainRun(text)], {face: 'mono', size: 22, width: width - 60})
