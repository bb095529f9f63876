import type {Happening, TimelineBlock} from '../../plan/deck-plan.ts'
import {fragment} from '../fragment.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'

export function renderTimeline(block: TimelineBlock, scope: SlideScope): Html {
  const {arrangement, columns, lanes, sizes} = block
  const style = html`--columns:${columns};--when:${sizes.when}px;--title:${sizes.title}px;--text:${sizes.text}px`
  return html`<div
    class="timeline"
    data-arrangement="${arrangement}"
    ${arrangement === 'lines' && columns === 2 ? html` data-split=""` : null}
    style="${style}"
  >
    ${lanes.map(
      ({name, items}, place) =>
        html`<div class="lane" data-lane="${place % 3}">
          ${name === null ? null : html`<p class="lane-name">${name}</p>`}
          <ol>
            ${items.map((item) => happening(item, scope))}
          </ol>
        </div>`,
    )}
  </div>`
}

const happening = ({when, title, text, column, span}: Happening, scope: SlideScope): Html =>
  html`<li class="happening${fragment(scope)}" style="--column:${column};--span:${span}">
    ${when === null ? null : html`<p class="when">${when}</p>`}
    ${title === null ? null : html`<p class="what">${title}</p>`}
    ${text === null ? null : html`<p class="detail">${text}</p>`}
  </li>`
