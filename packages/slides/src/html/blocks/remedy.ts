import type {RemedyBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'

export const renderRemedy = ({label, text, size}: RemedyBlock): Html =>
  html`<div class="remedy" style="--size:${size}px">
    <p class="label">${label}</p>
    <p>${text}</p>
  </div>`
