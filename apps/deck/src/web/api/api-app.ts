import {TooLongError} from '@rostrum/slides'
import {isLoopbackHost} from '@rostrum/lake/loopback'
import {Hono} from 'hono'
import type {Context} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {exportNotes} from '../../actions/export-notes.ts'
import {importNotes} from '../../actions/import-notes.ts'
import {saveDeck} from '../../actions/save-deck.ts'
import type {Content} from '../../content/open-content.ts'
import {readFormats} from '../../formats/format-names.ts'
import {roomOfAddress} from '../../room-address.ts'
import {messageOf, UserError} from '../../user-error.ts'
import {fileNameOf} from './attachment.ts'
import {createBuilds} from './builds.ts'
import {readDeckRequest} from './deck-request.ts'
import {readImportRequest} from './import-request.ts'

export interface ApiOptions {
  content: Pick<Content, 'client'> & Partial<Pick<Content, 'snapshot'>>
  /** Who may ask from a page. */
  origins: ReadonlySet<string>
  /** Where that is kept from build to build which takes long to make; nowhere where absent. */
  cacheFolder?: string | undefined
}

/**
 * What the command line does, for the Studio on this machine: each answer is JSON, a file, or lines
 * of JSON that tell how far it is. A refusal is `{"error": {"message"}}` that says how to mend it.
 */
export function apiApp({content, origins, cacheFolder}: ApiOptions): Hono {
  const {client} = content
  const builds = createBuilds(client, cacheFolder)
  const api = new Hono()

  api.use(async (context, next) => {
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const isKnown =
      origin === undefined
        ? site === undefined || site === 'none' || site === 'same-origin'
        : origins.has(origin) || isOwn(origin, context.req.url)
    if (!isKnown) {
      return refusal(
        context,
        403,
        `Only the Studio and the decks’ own pages of this machine may ask here${origin === undefined ? '' : `, not a page of ${origin}`}. Open the Studio under the address that “npm start” has printed.`,
      )
    }
    if (origin !== undefined) {
      context.header('Access-Control-Allow-Origin', origin)
      context.header('Vary', 'Origin')
    }
    if (context.req.method === 'OPTIONS') {
      context.header('Access-Control-Allow-Methods', 'GET, POST')
      context.header('Access-Control-Allow-Headers', 'Content-Type')
      context.header('Access-Control-Max-Age', '600')
      return context.body(null, 204)
    }
    await next()
    context.header('Cache-Control', 'no-store')
    return undefined
  })

  api.get('/status', (context) => context.json({service: 'rostrum-deck'}))

  api.post('/import', bodyLimit({maxSize: largestImport, onError: tooLarge}), async (context) => {
    const {texts, dryRun, target} = readImportRequest(
      await context.req.json().catch(() => undefined),
    )
    const store = {client, snapshot: content.snapshot ?? (async () => undefined)}
    const report = await importNotes(store, {
      texts,
      dryRun,
      target,
      snapshot: 'before import',
    })
    return context.json(report)
  })

  api.post('/decks', bodyLimit({maxSize: largestDeck, onError: tooLarge}), async (context) => {
    const asked = readDeckRequest(await context.req.json().catch(() => undefined))
    return context.json(await saveDeck(client, asked), 201)
  })

  api.get('/talks/:slug/outline', async (context) => {
    const {slug} = context.req.param()
    const notes = await exportNotes(client, slug)
    return context.body(notes, 200, {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileNameOf(slug)}.md"`,
    })
  })

  api.post('/talks/:slug/build', async (context) => {
    const formats = readFormats(context.req.query('format') ?? 'html')
    const flags = roomOfAddress(new URL(context.req.url).searchParams)
    const lines = await builds.start(context.req.param('slug'), formats, flags)
    return context.body(lines, 200, {'Content-Type': 'application/x-ndjson; charset=utf-8'})
  })

  api.get('/builds/:id', (context) => {
    const build = builds.take(context.req.param('id'))
    if (!build) {
      return refusal(
        context,
        404,
        'This build is no longer kept: only the latest few are. Build the deck again.',
      )
    }
    return context.body(build.archive, 200, {
      'Content-Type': build.type,
      'Content-Disposition': `attachment; filename="${build.name}"`,
    })
  })

  api.all('*', (context) =>
    refusal(
      context,
      404,
      `There is no ${context.req.method} ${context.req.path}. There are: POST import, POST decks, GET talks/SLUG/outline, POST talks/SLUG/build?format=html,pdf&audience=A&minutes=N&theme=T, GET builds/ID.`,
    ),
  )

  api.onError((error, context) => {
    if (error instanceof UserError) return refusal(context, 400, error.message)
    if (error instanceof TooLongError) return refusal(context, 422, error.message)
    process.stderr.write(`${context.req.path}: ${messageOf(error)}\n`)
    return refusal(
      context,
      503,
      `The store did not do it: ${messageOf(error)} If the lake has stopped, start it again with “npm start”.`,
    )
  })

  return api
}

type RefusalStatus = 400 | 403 | 404 | 413 | 422 | 503

function refusal(context: Context, status: RefusalStatus, message: string): Response {
  return context.json({error: {message}}, status)
}

/** Does a page of this very server ask? Its name has to be one of this machine, whatever it resolves to. */
const isOwn = (origin: string, address: string): boolean =>
  isLoopbackHost(new URL(address).host) && origin === new URL(address).origin

const largestDeck = 64 * 1024

const largestImport = 8 * 1024 * 1024

const tooLarge = (context: Context): Response =>
  refusal(context, 413, 'Notes of more than 8 MB were sent. Import them in several parts.')
