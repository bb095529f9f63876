import {html} from '@rostrum/slides/html'
import {layout} from './layout.ts'

/** One message and the way back: on its own, or in a frame of the Studio. */
export const messagePage =
  (message: string) =>
  (inStudio: boolean): string =>
    layout({
      title: 'Decks',
      slides: true,
      inStudio,
      body: html`<main class="message">
        <h1>${message}</h1>
        <p><a href="${inStudio ? '/?perspective=drafts' : '/'}">All talks</a></p>
      </main>`,
    })
