import {randomUUID} from 'node:crypto'
import {join} from 'node:path'
import {openAssetFolder} from './assets/asset-folder.ts'
import {currentUser} from './home/current-user.ts'
import {prepareHome} from './home/data-home.ts'
import {createApp} from './http/app.ts'
import type {LakeContext} from './http/context.ts'
import {boom, errorResponse} from './http/errors.ts'
import {createGate, type Gate} from './http/gate.ts'
import {createTickets} from './http/tickets.ts'
import {withCors} from './http/with-cors.ts'
import {openStore} from './store/open-store.ts'
import type {Store, User} from './types.ts'

export interface LakeOptions {
  /** The data folder; made where absent. */
  home: string
  project?: string
  dataset?: string
  /** The author of changes. Absent: as git knows you, else as the system does. */
  user?: User
  /** Where the addresses in asset documents begin, e.g. `http://localhost:3334`. */
  origin?: string
  /** Web origins besides the lake's own that may use it, e.g. a Studio's. */
  origins?: readonly string[]
}

export interface Lake {
  /** `disconnect` cuts the connection of a listener that does not keep up. */
  fetch: (request: Request, disconnect?: () => void) => Promise<Response>
  store: Store
  project: string
  dataset: string
  home: string
  user: User
  instance: string
  gate: Gate
  /** Says good-bye to the listeners; requests are still answered. */
  endStreams: () => void
  /** Ends open streams and closes the store. */
  close: () => void
}

/** Where a Studio in development and a lake with no options are found. */
export const DEFAULT_PORT = 3334
export const DEFAULT_ORIGINS: readonly string[] = ['http://localhost:3333', 'http://127.0.0.1:3333']

/**
 * A lake as `Request -> Response`, without a socket.
 * @throws LakeError where the file cannot be opened; the message says what to do
 */
export function createLake(options: LakeOptions): Lake {
  const {project = 'rostrum', dataset = 'production', origins = DEFAULT_ORIGINS} = options
  checkName('project', project)
  checkName('dataset', dataset)
  const home = prepareHome(options.home)
  const store = openStore({file: join(home, `${dataset}.sqlite`), project, dataset})
  const tickets = createTickets()
  const gate = createGate({project, origins, tickets})
  const context: LakeContext = {
    store,
    project,
    dataset,
    user: options.user ?? currentUser(),
    home,
    origin: options.origin ?? `http://localhost:${DEFAULT_PORT}`,
    instance: randomUUID(),
    startedAt: new Date().toISOString(),
    assets: openAssetFolder(home),
    gate,
    tickets,
    streams: new Set(),
    unknown: new Set(),
  }
  const app = createApp(context)
  const endStreams = () => {
    for (const stream of context.streams) stream.end()
  }

  return {
    store,
    project,
    dataset,
    home,
    user: context.user,
    instance: context.instance,
    gate,
    async fetch(request, disconnect) {
      const url = new URL(request.url)
      if (request.url.length > URL_LENGTH) {
        return errorResponse(
          boom(414, `The address is longer than ${URL_LENGTH} characters. Use POST.`),
        )
      }
      const verdict = gate.check({
        host: request.headers.get('host') ?? url.host,
        origin: request.headers.get('origin') ?? undefined,
        site: request.headers.get('sec-fetch-site') ?? undefined,
        target: `${url.pathname}${url.search}`,
      })
      if (!verdict.allowed) return errorResponse(boom(403, verdict.message))
      return withCors(request, verdict.origin, () =>
        app.fetch(request, disconnect ? {disconnect} : {}),
      )
    },
    endStreams,
    close() {
      endStreams()
      store.close()
    },
  }
}

/** Clients keep streams under 14,800 characters and send longer queries by POST. */
const URL_LENGTH = 16_000

function checkName(what: string, name: string): void {
  if (/^[a-z0-9][-a-z0-9]{0,62}$/.test(name)) return
  throw boom(400, `A ${what} is named with a-z, 0-9 and "-", as in "rostrum". Got: "${name}".`)
}
