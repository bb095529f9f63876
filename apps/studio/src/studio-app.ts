import {Hono} from 'hono'
import {contentSecurityPolicy} from './content-security-policy.ts'
import {defaultRuntimeConfig, runtimeConfigPath, runtimeConfigScript} from './runtime-config.ts'
import type {StaticFile, StaticFiles} from './static-files.ts'

export interface StudioAppOptions {
  files: StaticFiles
  /** Absent where the Studio was built for hosted Sanity, and asks there. */
  lakeUrl?: string | undefined
  deckUrl?: string
}

/** Answers the files of the built Studio, its page at every other path, and where the lake is. */
export function studioApp({files, lakeUrl, deckUrl}: StudioAppOptions): Hono {
  const page = files.get('/index.html')
  if (!page) throw new Error('A built Studio has an index.html; this one has none.')
  const policy: Record<string, string> =
    lakeUrl === undefined
      ? {}
      : {
          'Content-Security-Policy': contentSecurityPolicy(
            new TextDecoder().decode(page.body),
            lakeUrl,
            deckUrl,
          ),
        }
  const app = new Hono()

  app.use(async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('The Studio has only pages to read.\n', 405, {Allow: 'GET, HEAD'})
    }
    await next()
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'same-origin')
    return undefined
  })

  if (lakeUrl !== undefined) {
    const {projectId, dataset} = defaultRuntimeConfig
    const apiHost = new URL(lakeUrl).origin
    const script = runtimeConfigScript({apiHost, projectId, dataset, ...(deckUrl && {deckUrl})})
    app.get(runtimeConfigPath, (context) =>
      context.body(script, 200, {'Content-Type': 'text/javascript', 'Cache-Control': 'no-store'}),
    )
  }

  app.get('*', (context) => {
    const {path} = context.req
    const file = files.get(path)
    if (file && file !== page) return context.body(file.body, 200, headersOf(path, file))
    if (path.startsWith('/static/')) return context.text('No such file.\n', 404)
    return context.body(page.body, 200, {
      'Content-Type': page.contentType,
      'Cache-Control': 'no-cache',
      ...policy,
    })
  })

  return app
}

/** A name with a hash in it never gets other content. */
function headersOf(path: string, {contentType}: StaticFile): Record<string, string> {
  const hashed = /^\/static\/.*-[\w-]{8}\.\w+$/.test(path)
  const cache = hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
  return {'Content-Type': contentType, 'Cache-Control': cache}
}
