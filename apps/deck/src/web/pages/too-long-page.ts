import {clock} from '@rostrum/slides'
import type {TooLongError} from '@rostrum/slides'
import {html} from '@rostrum/slides/html'
import {layout} from './layout.ts'

/** What must be told does not fit into the minutes: what could go, and the way to all of it. */
export const tooLongPage =
  ({choice, message}: TooLongError, whole: string | undefined) =>
  (inStudio: boolean): string =>
    layout({
      title: 'Decks',
      slides: true,
      inStudio,
      passing: true,
      body: html`<main class="message">
        <h1>What must be told does not fit into ${clock(choice.budgetSeconds)}</h1>
        <p>${message.split('\n')[0]}</p>
        <ul class="cuts">
          ${choice.musts
            .filter(({cut}) => cut)
            .map(({label, seconds}) => html`<li><span>${clock(seconds)}</span> ${label}</li> `)}
        </ul>
        <p>
          ${whole === undefined ? null : html`<a href="${whole}">Without a limit</a> `}
          <a href="${inStudio ? '/?perspective=drafts' : '/'}">All talks</a>
        </p>
      </main>`,
    })
