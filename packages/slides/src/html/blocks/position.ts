import type {PositionBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'

/** The number of the section, and a strip that shows its place among all of them. */
export function renderPosition({number, index, total}: PositionBlock): Html {
  const marks = Array.from({length: Math.min(total, 24)}, (_, place) =>
    place + 1 === index ? html`<i class="here"></i>` : html`<i></i>`,
  )
  return html`<div class="position" aria-hidden="true">
    <b>${number}</b><span class="strip">${marks}</span>
  </div>`
}
