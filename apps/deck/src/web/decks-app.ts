import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  brandSheet,
  deckImages,
  deckVideos,
  planDeck,
  plannedTheme,
  scopedToHost,
  TooLongError,
} from '@rostrum/slides'
import {toString} from '@rostrum/slides/html'
import {Hono} from 'hono'
import type {Context} from 'hono'
import {findVariant} from '../actions/plan-variant.ts'
import {renderDeck, sharedFiles} from '../actions/render-deck.ts'
import type {RenderedDeck} from '../actions/render-deck.ts'
import {highlighterOf} from '../actions/highlighter-of.ts'
import {speakerPage} from '../actions/speaker-page.ts'
import {openAsset} from '../content/fetch-asset.ts'
import {MinutesError} from '../minutes.ts'
import {webFolder} from '../places.ts'
import {addressOfRoom, roomOfAddress} from '../room-address.ts'
import type {RoomFlags} from '../room-flags.ts'
import {messageOf, UserError} from '../user-error.ts'
import {apiApp} from './api/api-app.ts'
import type {ApiOptions} from './api/api-app.ts'
import {changes} from './changes.ts'
import {contentType} from './content-type.ts'
import {wantedOf} from './deck-facts.ts'
import {draftDeck, draftPolicy} from './draft-deck.ts'
import {isForeign} from './is-foreign.ts'
import {listDecks} from './list-decks.ts'
import {manifest} from './manifest.ts'
import {homePage} from './pages/home-page.ts'
import {messagePage} from './pages/message-page.ts'
import {roomPage} from './pages/room-page.ts'
import {runningOrder} from './pages/running-order.ts'
import {tooLongPage} from './pages/too-long-page.ts'
import {roomAsked} from './room/room-asked.ts'
import {roomView} from './room/room-view.ts'
import {studioOrigins} from './studio-origins.ts'

export interface DecksAppOptions {
  content: ApiOptions['content']
  /** Where talks are written, for links. */
  studioUrl?: string
  cacheFolder?: ApiOptions['cacheFolder']
}

/**
 * `/` lists the talks and deck documents; `/<slug>/` is the deck of either, with the same files
 * beside it as a built one, `/<slug>/?audience=founders&minutes=15&theme=essay` what is told of it in
 * that room, with `perspective=drafts` as its editors see it; `/<slug>/speaker` the page of who
 * presents it; `/_api/` serves the Studio.
 */
export function decksApp({content, studioUrl, cacheFolder}: DecksAppOptions): Hono {
  const {client} = content
  const origins = studioOrigins(studioUrl)
  const seesDrafts = (context: Context) => isOfDrafts(context) && studioUrl !== undefined
  const app = new Hono()

  app.route('/_api', apiApp({content, origins, cacheFolder}))

  app.use(async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('There are only pages to read here.\n', 405, {Allow: 'GET, HEAD'})
    }
    if (isForeign((name) => context.req.header(name)))
      return context.text('The decks answer their own pages only.\n', 403)
    await next()
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'same-origin')
    context.header('Cache-Control', 'no-cache')
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
    return undefined
  })

  const page = (context: Context, pageOf: PageOf, status: PageStatus = 200): Response => {
    const inStudio = seesDrafts(context)
    context.header('Content-Security-Policy', inStudio ? framedPolicy(origins) : pagePolicy)
    return context.html(pageOf(inStudio), status)
  }

  app.get('/', async (context) => {
    const decks = await listDecks(client, seesDrafts(context) ? 'drafts' : 'published')
    const wanted = wantedOf(new URL(context.req.url).searchParams)
    return page(context, (inStudio) => homePage({decks, wanted, studioUrl, inStudio}))
  })

  app.get('/app.webmanifest', (context) => {
    context.header('Content-Type', 'application/manifest+json')
    return context.body(JSON.stringify(manifest))
  })

  app.get('/service-worker.js', (context) => {
    context.header('Content-Security-Policy', "default-src 'none'; connect-src 'self'")
    context.header('Content-Type', contentType('service-worker.js'))
    return context.body(new Uint8Array(readFileSync(join(webFolder, 'service-worker.js'))))
  })

  app.get('/fonts/:name{[a-z-]+\\.woff2}', (context) => {
    const name = context.req.param('name')
    const path = join(webFolder, 'fonts', name)
    return existsSync(path) ? asset(context, name, readFileSync(path)) : context.notFound()
  })

  app.get('/:name{home\\.css|(?:framed|home|room)\\.js|icon-\\d+\\.png}', (context) => {
    const name = context.req.param('name')
    return asset(context, name, readFileSync(join(webFolder, name)))
  })

  app.get('/assets/:path{.+}', (context) => {
    const path = context.req.param('path')
    const bytes = sharedFiles().get(path)
    return bytes ? asset(context, path, bytes) : context.notFound()
  })

  app.get('/:slug', (context) =>
    context.redirect(
      `/${encodeURIComponent(context.req.param('slug'))}/${new URL(context.req.url).search}`,
    ),
  )

  const deckOf = async (context: Context, slug: string): Promise<RenderedDeck> => {
    const flags = roomOf(context)
    if (isOfDrafts(context) && studioUrl !== undefined)
      return draftDeck(client, slug, {studioUrl, flags})
    const {talk, room} = await findVariant(client, slug, flags)
    const query = addressOfRoom(flags)
    return renderDeck(talk, {
      room,
      script: 'live.js',
      speaker: `speaker${query}`,
      changes: 'changes',
      imageHref: ({path}) => path + query,
    })
  }

  app.get('/:slug/', async (context) => {
    const {page: deck} = await deckOf(context, context.req.param('slug'))
    if (isOfDrafts(context)) context.header('Content-Security-Policy', draftPolicy(origins))
    return context.html(deck)
  })

  app.get('/:slug/changes', (context) =>
    changes(context, client, seesDrafts(context) ? 'drafts' : 'published'),
  )

  app.get('/:slug/speaker', async (context) => {
    const flags = roomOf(context)
    const {talk, room} = await findVariant(client, context.req.param('slug'), flags)
    const plan = planDeck(talk, room)
    const query = addressOfRoom(flags)
    context.header('Content-Security-Policy', "frame-ancestors 'none'")
    return context.html(
      speakerPage(talk, plan, {
        highlight: await highlighterOf(plan),
        changes: 'changes',
        imageHref: ({path}) => path + query,
      }),
    )
  })

  app.get('/:slug/:name{live\\.js|draft\\.(?:js|css)}', (context) => {
    const name = context.req.param('name')
    return asset(context, name, new Uint8Array(readFileSync(join(webFolder, name))))
  })

  app.get('/:slug/room', async (context) => {
    const {searchParams} = new URL(context.req.url)
    const view = await roomView(client, context.req.param('slug'), roomAsked(searchParams))
    return page(context, () =>
      searchParams.get('part') === 'order'
        ? toString(runningOrder(view, {pictures: false}))
        : roomPage(view),
    )
  })

  app.get('/:slug/brand.css', async (context) => {
    const flags = roomOf(context)
    const perspective = seesDrafts(context) ? 'drafts' : 'published'
    const {talk, room} = await findVariant(client, context.req.param('slug'), flags, perspective)
    const query = new URL(context.req.url).search
    const sheet = brandSheet(plannedTheme(room.theme ?? talk.theme), ({path}) => path + query)
    return asset(context, 'brand.css', new TextEncoder().encode(scopedToHost(sheet)))
  })

  app.get('/:slug/:folder{images|media}/:name', async (context) => {
    const {slug, folder, name} = context.req.param()
    const perspective = seesDrafts(context) ? 'drafts' : 'published'
    const {talk, room} = await findVariant(client, slug, roomOf(context), perspective)
    const plan = planDeck(talk, room)
    const files = folder === 'images' ? deckImages(plan) : deckVideos(plan)
    const file = files.find(({path}) => path === `${folder}/${name}`)
    if (!file) return context.notFound()
    const answer = await openAsset(client, file.url, context.req.header('range'))
    const isPacked = answer.headers.has('content-encoding')
    for (const part of [
      'accept-ranges',
      'content-range',
      ...(isPacked ? [] : ['content-length']),
    ]) {
      const value = answer.headers.get(part)
      if (value !== null) context.header(part, value)
    }
    if (context.req.method === 'HEAD') await answer.body?.cancel()
    return asset(
      context,
      file.path,
      context.req.method === 'HEAD' ? null : answer.body,
      answer.status,
    )
  })

  app.get('/:slug/:path{.+}', (context) => {
    const path = context.req.param('path')
    const bytes = sharedFiles().get(path)
    return bytes ? asset(context, path, bytes) : context.notFound()
  })

  app.notFound((context) => page(context, messagePage('There is nothing at this address.'), 404))

  app.onError((error, context) => {
    if (error instanceof TooLongError)
      return page(context, tooLongPage(error, wholeOf(context)), 422)
    if (error instanceof UserError)
      return page(context, messagePage(error.message), error instanceof MinutesError ? 400 : 404)
    process.stderr.write(`${context.req.path}: ${messageOf(error)}\n`)
    return page(
      context,
      messagePage(
        'The talks cannot be read right now. If the lake has stopped, start it again with “npm start” and reload this page.',
      ),
      503,
    )
  })

  return app
}

const isOfDrafts = (context: Context): boolean => context.req.query('perspective') === 'drafts'

const roomOf = (context: Context): RoomFlags => roomOfAddress(new URL(context.req.url).searchParams)

/** Where the same is told in as much time as it takes; undefined: the address sets no limit. */
function wholeOf(context: Context): string | undefined {
  const {minutes, ...room} = roomOf(context)
  if (minutes === undefined) return undefined
  const {pathname} = new URL(context.req.url)
  return pathname + addressOfRoom(room, isOfDrafts(context) ? {perspective: 'drafts'} : {})
}

type PageStatus = 200 | 400 | 404 | 422 | 503

/** A page by where it is shown: in a frame of the Studio, or on its own. */
type PageOf = (inStudio: boolean) => string

function asset(
  context: Context,
  path: string,
  bytes: Uint8Array<ArrayBuffer> | ReadableStream | null,
  status = 200,
): Response {
  // A drawing that is opened on its own must not run what somebody put into it.
  context.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  )
  return context.newResponse(bytes, status as 200 | 206 | 416, {'Content-Type': contentType(path)})
}

const pageParts =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"
const pagePolicy = `${pageParts}; script-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'`
const framedPolicy = (origins: ReadonlySet<string>): string =>
  `${pageParts}; script-src 'self'; ${draftPolicy(origins)}`
