import type {DeckPlan, PlannedSlide} from '../plan/deck-plan.ts'
import {blockMarkdown} from './block-markdown.ts'
import {escapeText, linkTo} from './inline.ts'
import {pointLines} from './point-lines.ts'

export type MarkdownOptions = {
  /** All speaker notes; left out, only those that everyone may read. */
  notes?: boolean
}

/**
 * The talk to be read as text: a heading a slide, its content beneath it, notes as quotations and
 * sources as footnotes. It is no format to write talks in: notes of speakers are.
 */
export function renderMarkdown(plan: DeckPlan, {notes = false}: MarkdownOptions = {}): string {
  const footnotes = new Footnotes()
  const parts = plan.slides.map((slide) => slideText(slide, {notes, footnotes}))
  return `${[...parts, footnotes.text()].filter((part) => part !== '').join('\n\n')}\n`
}

type Scope = {notes: boolean; footnotes: Footnotes}

/** Each source once, numbered in the order in which slides name them. */
class Footnotes {
  private readonly numbers = new Map<string, number>()

  mark(source: string): string {
    const number = this.numbers.get(source) ?? this.numbers.size + 1
    this.numbers.set(source, number)
    return `[^${number}]`
  }

  text(): string {
    return [...this.numbers].map(([source, number]) => `[^${number}]: ${source}`).join('\n')
  }
}

function slideText(slide: PlannedSlide, {notes, footnotes}: Scope): string {
  const marks = slide.sources.map(({text, href}) =>
    footnotes.mark(href === null ? escapeText(text) : linkTo(href, escapeText(text))),
  )
  const level = slide.page === 1 ? '#' : slide.layout === 'section' ? '##' : '###'
  const heading = `${level} ${oneLine(slide.label)}${marks.join('')}`
  const body = slide.blocks
    .map((block) => blockMarkdown(block, slide))
    .filter((part) => part !== '')
  const mayBeRead = notes || slide.notesVisibility === 'public'
  const spoken = mayBeRead && slide.notes.length > 0 ? [quoted(pointLines(slide.notes))] : []
  return [heading, ...body, ...spoken].join('\n\n')
}

const oneLine = (text: string): string => escapeText(text.replaceAll(/\s+/g, ' ').trim())

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
