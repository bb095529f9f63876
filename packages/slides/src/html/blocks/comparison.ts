import type {ComparisonBlock} from '../../plan/deck-plan.ts'
import {fragment} from '../fragment.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'
import {renderPointLists} from './points.ts'

export function renderComparison(block: ComparisonBlock, scope: SlideScope): Html {
  const {arrangement, sides, size, sizes} = block
  const isBare = sides.every(({verdict}) => verdict === null)
  const [first, second, deeper] = sizes
  const whole = {...scope, reveal: false}
  return html`<div
    class="comparison"
    ${arranged(arrangement, 'columns')}
    ${arrangement === 'rows' && isBare ? html`data-bare=""` : null}
    style="--columns:${sides.length};--size:${size}px;--size-0:${first}px;--size-1:${second}px;--size-2:${deeper}px"
  >
    ${sides.map(
      ({title, points, verdict}) =>
        html`<div class="side${fragment(scope)}">
          <h3>${title}</h3>
          <div class="points">${renderPointLists(points, whole, sizes)}</div>
          ${verdict === null ? html`<p></p>` : html`<p class="verdict">${verdict}</p>`}
        </div>`,
    )}
  </div>`
}
