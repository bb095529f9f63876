import {html} from 'hono/html'
import type {LakeApp, LakeContext} from './context.ts'

/** What a person sees who opens the lake's address in a browser: that it runs, and how to use it. */
export function frontPageRoute(app: LakeApp, {project, dataset}: LakeContext): void {
  app.get('/unversioned/', (c) => {
    const origin = new URL(c.req.url).origin
    const query = (groq: string) =>
      `/v${VERSION}/data/query/${dataset}?query=${encodeURIComponent(groq)}`
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>The lake: ${project}, ${dataset}</title>
          <style>
            ${STYLE}
          </style>
          <main>
            <h1>The lake is running</h1>
            <p>
              It keeps the documents of project <b>${project}</b>, dataset <b>${dataset}</b>, and
              speaks the API of a Content Lake. There is nothing to log in to.
            </p>
            <h2>Ask it</h2>
            <ul>
              <li><a href="${query('count(*)')}">How many documents</a></li>
              <li>
                <a href="${query('array::unique(*._type) | order(@)')}">Their types</a>
              </li>
              <li><a href="/v${VERSION}/data/export/${dataset}">All of them, a line each</a></li>
              <li>
                <a href="/v${VERSION}/_rostrum/unknown">What was asked that it does not have</a>
              </li>
            </ul>
            <h2>Use it from a program</h2>
            <pre><code>import {createClient} from '@sanity/client'

const client = createClient({
  projectId: '${project}',
  dataset: '${dataset}',
  apiVersion: '${VERSION}',
  apiHost: '${origin}',
  useProjectHostname: false,
  useCdn: false,
})
await client.fetch('count(*)')</code></pre>
          </main>
        </html>`,
    )
  })
}

const VERSION = '2025-02-19'
const STYLE = `
:root { color-scheme: light dark; font: 400 17px/1.5 system-ui, sans-serif }
main { max-width: 62ch; margin: clamp(24px, 8vh, 96px) auto; padding: 0 20px }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px }
h2 { font-size: 17px; margin: 32px 0 8px }
ul { padding-left: 20px; margin: 0 } li { padding: 4px 0 }
pre { overflow-x: auto; padding: 16px; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 6px; font-size: 14px }
`
