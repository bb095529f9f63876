import type {SinceBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'

export const renderSince = ({label, items, size}: SinceBlock): Html =>
  html`<aside class="since" style="--size:${size}px">
    <p class="label">${label}</p>
    ${items.map(
      ({text, date}) => html`<p>${text}${date === null ? null : html` <time>${date}</time>`}</p>`,
    )}
  </aside>`
