import type {HeadlineBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'

export function renderHeadline(block: HeadlineBlock, {heading, headingId}: SlideScope): Html {
  const inner = html`${block.number === null ? null : html`<span class="ordinal">${block.number}</span>`}<span
      class="words"
      >${block.text}</span
    >${block.continued === null ? null : html` <small class="continued">${block.continued}</small>`}`
  const style = html`--size:${block.size}px`
  return heading === 'h1'
    ? html`<h1 class="headline" id="${headingId}" style="${style}">${inner}</h1>`
    : html`<h2 class="headline" id="${headingId}" style="${style}">${inner}</h2>`
}
