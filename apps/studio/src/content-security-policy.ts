import {createHash} from 'node:crypto'

/**
 * The policy of the Studio's page: its own files and the scripts written in it, and requests to
 * the lake, under each of its names (`localhost`, the project's, and those of its streams), and to the
 * decks, which it may show in a frame.
 */
export function contentSecurityPolicy(html: string, lakeUrl: string, deckUrl?: string): string {
  const decks = deckUrl === undefined ? '' : ` ${new URL(deckUrl).origin}`
  const {host, port} = new URL(lakeUrl)
  const lake = `http://${host} http://*.localhost:${port}`
  return [
    "default-src 'none'",
    `script-src 'self' ${inlineScriptHashes(html).join(' ')}`.trimEnd(),
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src 'self' data: blob: ${lake}`,
    `media-src 'self' blob: ${lake}`,
    `connect-src 'self' ${lake} ws://*.localhost:${port} ws://${host}${decks}`,
    "worker-src 'self' blob:",
    `frame-src 'self'${decks}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

function inlineScriptHashes(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)
  return [...scripts].map(([, code = '']) => {
    return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
  })
}
