import type {PlaceholderBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'

export const renderPlaceholder = ({text, detail}: PlaceholderBlock): Html =>
  html`<div class="placeholder">
    <p>${text}</p>
    ${detail === null ? null : html`<p>${detail}</p>`}
  </div>`
