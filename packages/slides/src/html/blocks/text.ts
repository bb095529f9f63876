import type {TextBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'
import {renderRuns} from '../runs.ts'

const roles: {readonly [Role in TextBlock['role']]: (block: TextBlock, scope: SlideScope) => Html} =
  {
    statement: ({runs, size}, {headingId}) =>
      html`<h2 class="statement" id="${headingId}" style="--size:${size}px">
        ${renderRuns(runs)}
      </h2>`,
    subtitle: ({runs, size}) =>
      html`<p class="subtitle" style="--size:${size}px">${renderRuns(runs)}</p>`,
    speakers: ({runs, size}) =>
      html`<p class="speakers" style="--size:${size}px">${renderRuns(runs)}</p>`,
  }

export const renderText = (block: TextBlock, scope: SlideScope): Html =>
  roles[block.role](block, scope)
