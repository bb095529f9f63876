import type {AgendaBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'

/** Not read out: the breaks of the sections will say it. */
export const renderAgenda = ({items}: AgendaBlock): Html =>
  html`<p class="agenda" aria-hidden="true">
    ${items.map(({number, title}) => html`<span><b>${number}</b>${title}</span>`)}
  </p>`
