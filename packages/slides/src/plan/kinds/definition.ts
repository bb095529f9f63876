import {columnGap, definitionColumns, frame} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import type {DefinitionBlock} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {outline, rowsOf} from '../outline.ts'
import {ownHeadline} from '../own-headline.ts'
import {placeholderPages} from '../placeholder-pages.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planDefinition: Planner<'definitionSlide'> = (slide, context) => {
  const {labels, report, bodyHeight} = context
  const headline = ownHeadline(slide, context)
  const term = filled(slide.headline)
  const usage = filled(slide.usage)
  const meaning = filled(slide.meaning)
  const contrast = filled(slide.contrast)
  if (meaning === null)
    return placeholderPages(
      headline,
      {
        text: labels.nothing,
        detail: [usage, contrast].filter(filled).join(' · ') || null,
        report: 'The definition is empty: say what the word means.',
      },
      context,
    )
  if (term === null) report('The definition lacks its term: write the word to agree on.')
  const other = contrast === null ? null : {label: labels.unlike, text: contrast}
  const entry = {term, usage, meaning, contrast: other}
  const block =
    (slide.layout === 'columns' && term !== null ? drawBeside(entry, bodyHeight) : null) ??
    draw(entry, bodyHeight)
  if (block !== null) return [{layout: 'definition', label: term ?? meaning, blocks: [block]}]
  const line = [usage, meaning].filter(filled).join(' · ')
  const rows = rowsOf([line, contrast === null ? null : `${labels.unlike}: ${contrast}`])
  return pointsPages(outline(rows), headline, context)
}

type Entry = Pick<DefinitionBlock, 'term' | 'usage' | 'meaning' | 'contrast'>

/** The three sizes of an entry, from large to small. */
const steps = [
  {term: 136, meaning: 52, contrast: 30},
  {term: 120, meaning: 48, contrast: 30},
  {term: 104, meaning: 46, contrast: 30},
  {term: 92, meaning: 42, contrast: 28},
  {term: 80, meaning: 38, contrast: 28},
  {term: 68, meaning: 34, contrast: 26},
  {term: 58, meaning: 30, contrast: 24},
  {term: 50, meaning: 28, contrast: 24},
]
const meaningWidth = 1000
const usageSize = 26
/** Of its sign and the space after it. */
const signWidth = 72
const gaps = {usage: 16, meaning: 36, contrast: 44}
const labelHeight = 34

function draw(entry: Entry, room: number): DefinitionBlock | null {
  for (const sizes of steps) {
    const term = {face: 'display' as const, size: sizes.term, width: frame.bodyWidth, leading: 1.04}
    const usage = {face: 'mono' as const, size: usageSize, width: meaningWidth, leading: 1.35}
    const meaning = {face: 'text' as const, size: sizes.meaning, width: meaningWidth, leading: 1.28}
    const width = frame.bodyWidth - signWidth - columnGap
    const contrast = {face: 'text' as const, size: sizes.contrast, width, leading: 1.32}
    const other = entry.contrast?.text ?? null
    const holds =
      holdAll([entry.term], term) &&
      holdAll([entry.usage], usage) &&
      holdAll([entry.meaning], meaning) &&
      holdAll([other], contrast)
    const height =
      textHeight(entry.term, term) +
      (entry.usage === null ? 0 : gaps.usage + textHeight(entry.usage, usage)) +
      gaps.meaning +
      textHeight(entry.meaning, meaning) +
      (other === null ? 0 : gaps.contrast + labelHeight + textHeight(other, contrast))
    if (holds && height <= room && textHeight(entry.term, term) <= room / 2)
      return {
        type: 'definition',
        arrangement: 'stack',
        ...entry,
        size: sizes.term,
        meaningSize: sizes.meaning,
        contrastSize: sizes.contrast,
      }
  }
  return null
}

/** The word and how it is used in one column, what it means in the other. */
function drawBeside(entry: Entry, room: number): DefinitionBlock | null {
  for (const sizes of steps.slice(2)) {
    const {term: width, meaning: wide} = definitionColumns
    const term = {face: 'display' as const, size: sizes.term, width, leading: 1.04}
    const usage = {face: 'mono' as const, size: usageSize, width, leading: 1.35}
    const meaning = {face: 'text' as const, size: sizes.meaning, width: wide, leading: 1.28}
    const of = {width: frame.bodyWidth - signWidth - columnGap, leading: 1.32}
    const contrast = {face: 'text' as const, size: sizes.contrast, ...of}
    const other = entry.contrast?.text ?? null
    const holds =
      holdAll([entry.term], term) &&
      holdAll([entry.usage], usage) &&
      holdAll([entry.meaning], meaning) &&
      holdAll([other], contrast)
    const word =
      textHeight(entry.term, term) +
      (entry.usage === null ? 0 : gaps.usage + textHeight(entry.usage, usage))
    const height =
      Math.max(word, textHeight(entry.meaning, meaning) + beside) +
      (other === null ? 0 : gaps.contrast + labelHeight + textHeight(other, contrast))
    if (holds && height <= room)
      return {
        type: 'definition',
        arrangement: 'columns',
        ...entry,
        size: sizes.term,
        meaningSize: sizes.meaning,
        contrastSize: sizes.contrast,
      }
  }
  return null
}

/** The rule above a meaning that stands beside its word, and the space beneath the rule. */
const beside = 22
