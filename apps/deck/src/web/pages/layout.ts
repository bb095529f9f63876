import {html, toString} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'

/** The frame of every page but a deck's own. */
export function layout({
  title,
  body,
  slides,
}: {
  title: string
  body: Html
  slides?: boolean
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
          ${slides ? html`<link rel="stylesheet" href="/assets/deck.css" />` : null}
          <link rel="stylesheet" href="/home.css" />
        </head>
        <body>
          ${body}
        </body>
      </html> `,
  )
}
