import type {CodeBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'

export function renderCode(block: CodeBlock, scope: SlideScope): Html {
  const {steps, firstLine, code, language} = block
  const from = firstLine === 1 ? null : html`<span class="from">${firstLine}–</span>`
  const bar = html`<figcaption>
    <span class="filename">${block.filename ?? language ?? ''}</span>${from}
  </figcaption>`
  const lines = linesOf(code, language, scope)
  const text =
    steps.length === 0
      ? joined(lines)
      : joined(lines.map((line, place) => stepLine(line, firstLine + place, steps)))
  const figure = html`<figure class="code" style="--size:${block.size}px">
      ${bar}
      <pre><code>${text}</code></pre>
    </figure>
    ${notes(block, scope)}`
  return block.arrangement === 'stack' ? figure : html`<div class="code-and-notes">${figure}</div>`
}

/** Coloured where the language is known, else as it is. Its text is the code, letter for letter. */
export const renderCodeText = (code: string, language: string | null, scope: SlideScope): Html =>
  joined(linesOf(code, language, scope))

function linesOf(code: string, language: string | null, {highlight}: SlideScope): Html[] {
  const lines = language === null ? null : (highlight?.(code, language) ?? null)
  if (lines === null) return code.split('\n').map((line) => html`${line}`)
  return lines.map(
    (tokens) =>
      html`${tokens.map(({text, kind}) =>
        kind === null ? html`${text}` : html`<span class="t-${kind}">${text}</span>`,
      )}`,
  )
}

const joined = (lines: readonly Html[]): Html =>
  html`${lines.map((line, place) => [place === 0 ? '' : '\n', line])}`

/**
 * A line holds a mark for each step that it belongs to. The marks of a step come up together, as
 * fragments with the same index; the theme brings out the lines whose mark is the current one.
 */
const stepLine = (line: Html, number: number, steps: CodeBlock['steps']): Html =>
  html`<span class="line"
    >${steps.map(({lines}, step) =>
      lines.includes(number)
        ? html`<i class="fragment step" data-fragment-index="${step}"></i>`
        : null,
    )}${line}</span
  >`

/** In slides each stands there during its step; where there are no steps, all that there is room for. */
function notes({steps, isStacked}: CodeBlock, {labels}: SlideScope): Html | null {
  if (steps.every(({note}) => note === null)) return null
  return html`<ol class="step-notes" ${isStacked ? null : html`data-in-turn=""`}>
    ${steps.map(({lines, note}, step) =>
      note === null
        ? null
        : html`<li class="fragment step-note" data-fragment-index="${step}" value="${step + 1}">
            ${lines.length === 0 ? null : html`<span class="unseen">${labels.lines} ${lines.join(', ')}: </span>`}${note}
          </li>`,
    )}
  </ol>`
}
