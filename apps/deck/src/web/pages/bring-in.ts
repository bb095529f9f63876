import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'

/** Where notes are dropped or chosen; its script shows what they will be before anything is written. */
export const bringIn = (isFirst: boolean): Html =>
  html`<section class="bring${isFirst ? ' is-first' : ''}" aria-labelledby="bring-title">
    <h2 id="bring-title">Bring notes in</h2>
    <p>
      Drop text files here, .md or .txt, each of them a talk. A heading begins a section, a bullet
      is a point. You see what will be made before anything is.
    </p>
    <label class="button"
      >Choose files<input
        class="unseen"
        type="file"
        multiple
        accept=".md,.markdown,.mdown,.txt,text/markdown,text/plain"
    /></label>
    <noscript><p class="state">Without scripts, bring notes in with the command line.</p></noscript>
    <div class="bring-seen" tabindex="-1" hidden></div>
    <p class="bring-said" role="status"></p>
  </section>`
