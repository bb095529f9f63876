import type {DefinitionBlock} from '../../plan/deck-plan.ts'
import {fragment} from '../fragment.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'
import {plainLines} from '../runs.ts'

/** As in a dictionary: the word, how it is used, what it means, and what it is not. */
export function renderDefinition(block: DefinitionBlock, scope: SlideScope): Html {
  const {arrangement, term, size, usage, meaning, meaningSize, contrast, contrastSize} = block
  const style = html`--size:${size}px;--meaning:${meaningSize}px;--contrast:${contrastSize}px`
  return html`<div class="definition" ${arranged(arrangement, 'stack')} style="${style}">
    ${term === null ? null : html`<h2 class="statement" id="${scope.headingId}">${term}</h2>`}
    ${usage === null ? null : html`<p class="usage">${usage}</p>`}
    <p class="meaning${fragment(scope)}">${plainLines(meaning)}</p>
    ${
      contrast === null
        ? null
        : html`<div class="contrast${fragment(scope)}">
            <span class="sign" aria-hidden="true">≠</span>
            <div>
              <p class="label">${contrast.label}</p>
              <p>${plainLines(contrast.text)}</p>
            </div>
          </div>`
    }
  </div>`
}
