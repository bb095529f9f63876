import {html, toString} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'

/** The frame of every page but a deck's own. */
export function layout({
  title,
  body,
  slides,
  inStudio,
  passing,
  script,
}: {
  title: string
  body: Html
  slides?: boolean
  /** In a frame of the Studio, which waits for the page to answer. */
  inStudio?: boolean
  /** In such a frame: looks again whenever something is written, for then it may be out of date. */
  passing?: boolean
  /** What it does beside being read, by the name of its file. */
  script?: string
}): string {
  return toString(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          <link rel="icon" href="/assets/icon.svg" />
          ${slides ? html`<link rel="stylesheet" href="/assets/signal.css" />` : null}
          <link rel="stylesheet" href="/home.css" />
          ${inStudio ? null : html`<link rel="manifest" href="/app.webmanifest" />`}
          ${inStudio ? html`<script src="/framed.js" defer></script>` : null}
          ${script === undefined ? null : html`<script src="/${script}" defer></script>`}
        </head>
        <body${passing ? html` data-passing` : null}>
          ${body}
        </body>
      </html> `,
  )
}
