import type {TextBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'
import {renderRuns} from '../runs.ts'

const roles: {readonly [Role in TextBlock['role']]: (block: TextBlock, scope: SlideScope) => Html} =
  {
    statement: ({runs, size}, scope) =>
      html`<h2 class="statement" id="${scope.headingId}" style="--size:${size}px">
        ${renderRuns(runs, scope)}
      </h2>`,
    subtitle: ({runs, size}, scope) =>
      html`<p class="subtitle" style="--size:${size}px">${renderRuns(runs, scope)}</p>`,
    speakers: ({runs, size}, scope) =>
      html`<p class="speakers" style="--size:${size}px">${renderRuns(runs, scope)}</p>`,
  }

export const renderText = (block: TextBlock, scope: SlideScope): Html =>
  roles[block.role](block, scope)
