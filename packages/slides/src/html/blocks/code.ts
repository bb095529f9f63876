import type {CodeBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'

export function renderCode(block: CodeBlock, scope: SlideScope): Html {
  const lines = block.firstLine === 1 ? null : html`<span class="from">${block.firstLine}–</span>`
  const bar = html`<figcaption>
    <span class="filename">${block.filename ?? block.language ?? ''}</span>${lines}
  </figcaption>`
  return html`<figure class="code" style="--size:${block.size}px">
    ${bar}
    <pre><code>${renderCodeText(block.code, block.language, scope)}</code></pre>
  </figure>`
}

/** Coloured where the language is known, else as it is. Its text is the code, letter for letter. */
export function renderCodeText(code: string, language: string | null, scope: SlideScope): Html {
  const lines = language === null ? null : (scope.highlight?.(code, language) ?? null)
  if (lines === null) return html`${code}`
  return html`${lines.map((tokens, place) => [
    place === 0 ? '' : '\n',
    ...tokens.map(({text, kind}) =>
      kind === null ? html`${text}` : html`<span class="t-${kind}">${text}</span>`,
    ),
  ])}`
}
