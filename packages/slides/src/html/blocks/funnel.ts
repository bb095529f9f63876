import type {FunnelBlock} from '../../plan/deck-plan.ts'
import {fragment} from '../fragment.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'

export function renderFunnel(block: FunnelBlock, scope: SlideScope): Html {
  const {arrangement, stages, size, sideSize, stageHeight, barWidth, note} = block
  const style = html`--size:${size}px;--side:${sideSize}px;--stage:${stageHeight}px;--bar:${barWidth}px`
  return html`<div class="funnel" ${arranged(arrangement, 'bars')} style="${style}">
    <ol>
      ${stages.map(
        ({title, owner, measure, width}, place) =>
          html`<li
            class="stage-row${fragment(scope)}"
            style="--width:${width};--depth:${depth(place, stages.length)}%"
          >
            <p class="bar"><span>${title}</span></p>
            <p class="owner">${owner}</p>
            <p class="measure">${measure}</p>
          </li>`,
      )}
    </ol>
    <p class="note">${note}</p>
  </div>`
}

const depth = (place: number, count: number): number =>
  count === 1 ? 30 : Math.round(12 + (24 * place) / (count - 1))
