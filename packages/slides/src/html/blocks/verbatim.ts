import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'
import {renderCodeText} from './code.ts'

export const renderVerbatim = (text: string, language: string | null, scope: SlideScope): Html =>
  html`<pre
    class="verbatim"
  ><code>${renderCodeText(text.replace(/\n$/, ''), language, scope)}</code></pre>`
