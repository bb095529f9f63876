import type {QuoteBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'

export function renderQuote({text, size, open, close, attribution}: QuoteBlock): Html {
  const opening = open === null ? null : html`<span class="open">${open}</span>`
  const closing = close === null ? null : html`<span class="close">${close}</span>`
  const who = attribution === null ? null : html`<figcaption>${attribution}</figcaption>`
  const paragraphs = text.split(/\n+/)
  const words = paragraphs.map((line, place) => (place === 0 ? html`${line}` : html`<br />${line}`))
  return html`<figure class="quote" style="--size:${size}px">
    <blockquote><p>${opening}${words}${closing}</p></blockquote>
    ${who}
  </figure>`
}
