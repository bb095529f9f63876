import type {FiguresBlock} from '../../plan/deck-plan.ts'
import {fragment} from '../fragment.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'

export function renderFigures(block: FiguresBlock, scope: SlideScope): Html {
  const {arrangement, figures, valueWidth, size, labelSize} = block
  const value = arrangement === 'lines' ? html`;--value:${valueWidth}px` : null
  return html`<dl
    class="figures"
    ${arranged(arrangement, 'row')}
    style="--columns:${figures.length};--size:${size}px;--label:${labelSize}px${value}"
  >
    ${figures.map(
      ({value, label}) =>
        html`<div class="figure${fragment(scope)}">
          <dd>${value}</dd>
          ${label === null ? null : html`<dt>${label}</dt>`}
        </div>`,
    )}
  </dl>`
}
