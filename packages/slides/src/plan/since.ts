import type {Slide} from '@rostrum/schema'
import {since, sinceLeading} from '../metrics.ts'
import {countLines} from '../text/line-starts.ts'
import {plainRun} from '../text/runs.ts'
import type {SinceBlock} from './deck-plan.ts'
import {filled} from './filled.ts'
import {outline, rowsOf} from './outline.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {planPages} from './planners.ts'
import {pointsPages} from './points-pages.ts'

/** A slide's pages, with what happened since it was claimed: beneath it, or on a page of its own. */
export function pagesWithSince(slide: Slide, context: SlideContext): Page[] {
  const block = sinceBlock(slide, context)
  if (block === null) return planPages(slide, context)
  const height = sinceHeight(block)
  if (height <= since.mostHeight) {
    const reports: string[] = []
    const bodyHeight = context.bodyHeight - height
    const report = (message: string) => reports.push(message)
    const [page, ...others] = planPages(slide, {...context, bodyHeight, report})
    const isWhole = page === undefined || whole.has(page.layout) || page.arrangement === 'picture'
    if (!isWhole && others.length === 0) {
      for (const message of reports) context.report(message)
      return [{...page, blocks: [...page.blocks, block]}]
    }
  }
  const rows = block.items.map(({text, date}) => ({
    text,
    beneath: rowsOf([date]),
  }))
  const headline = {text: block.label, number: null}
  return [...planPages(slide, context), ...pointsPages(outline(rows), headline, context)]
}

const whole = new Set<Page['layout']>(['title', 'section', 'sources'])

function sinceBlock({claims}: Slide, {labels}: SlideContext): SinceBlock | null {
  const items = (claims ?? []).flatMap((claim) => {
    const text = filled(claim?.sinceThen?.text)
    const date = filled(claim?.sinceThen?.date)
    return text === null ? [] : [{text, date: date === null ? null : `${labels.asOf} ${date}`}]
  })
  return items.length === 0 ? null : {type: 'since', label: labels.since, items, size: since.size}
}

function sinceHeight({items, size}: SinceBlock): number {
  const setting = {face: 'text' as const, size, width: since.width}
  const texts = items.map(({text, date}) => {
    if (date === null) return countLines([plainRun(text)], setting)
    const ofDate = countLines([plainRun(date)], setting)
    const together = `${text} ${date.replaceAll(/[\s-]/g, '\u00a0')}  `
    return ofDate === 1
      ? countLines([plainRun(together)], setting)
      : countLines([plainRun(text)], setting) + ofDate
  })
  const lines = texts.reduce((sum, count) => sum + count, 0)
  return (
    since.gap + since.labelHeight + lines * Math.ceil(size * sinceLeading) + 8 * (items.length - 1)
  )
}
