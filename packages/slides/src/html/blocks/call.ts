import {encode} from 'uqr'
import type {CallBlock} from '../../plan/deck-plan.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'
import {link} from '../runs.ts'

/** What to do, where to go, and the address as a code to scan. */
export function renderCall(block: CallBlock, {headingId}: SlideScope): Html {
  const {arrangement, headline, size, action, actionSize, link: to} = block
  const style = html`--size:${size}px;--action:${actionSize}px`
  const address =
    to === null
      ? null
      : html`<p class="address" style="--link:${to.size}px">${link(to.href, to.text)}</p>`
  return html`<div class="call" ${arranged(arrangement, 'left')} style="${style}">
    <div class="words">
      ${headline === null ? null : html`<h2 class="statement" id="${headingId}">${headline}</h2>`}
      ${action === null ? null : html`<p class="action">${action}</p>`}${address}
    </div>
    ${to === null ? null : code(to.href)}
  </div>`
}

/** Codes for longer addresses are too fine to be scanned from a seat. */
const longest = 400

function code(href: string): Html | null {
  if (href.length > longest) return null
  const {data, size} = encode(href, {ecc: 'M', border: 2})
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return html`<svg
    class="code-to-scan"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${href}"
  >
    <path d="${path}" />
  </svg>`
}
