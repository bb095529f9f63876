import {html, type Html} from '../html.ts'

export function renderCaptions(block: {
  caption: string | null
  credit?: string | null
}): Html | null {
  const {caption, credit = null} = block
  if (caption === null && credit === null) return null
  return html`<figcaption>
    ${caption === null ? null : html`<span class="caption">${caption}</span>`}${
      credit === null ? null : html`<span class="credit">${credit}</span>`
    }
  </figcaption>`
}
