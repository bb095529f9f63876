import type {FiguresBlock} from '../../plan/deck-plan.ts'
import {fragment} from '../fragment.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'

export const renderFigures = ({figures, size, labelSize}: FiguresBlock, scope: SlideScope): Html =>
  html`<dl
    class="figures"
    style="--columns:${figures.length};--size:${size}px;--label:${labelSize}px"
  >
    ${figures.map(
      ({value, label}) =>
        html`<div class="figure${fragment(scope)}">
          <dd>${value}</dd>
          ${label === null ? null : html`<dt>${label}</dt>`}
        </div>`,
    )}
  </dl>`
