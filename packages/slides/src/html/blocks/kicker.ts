import type {KickerBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'

export const renderKicker = ({text}: KickerBlock): Html => html`<p class="kicker">${text}</p>`
