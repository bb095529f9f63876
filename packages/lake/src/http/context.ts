import type {Hono, Context} from 'hono'
import type {Store, User} from '../types.ts'
import type {AssetFolder} from '../assets/asset-folder.ts'
import type {EventStream} from './event-stream.ts'
import type {Gate} from './gate.ts'
import type {Tickets} from './tickets.ts'

/** What every endpoint may use: one project with one dataset, one user, one store. */
export interface LakeContext {
  store: Store
  project: string
  dataset: string
  user: User
  home: string
  /** Where the addresses in asset documents begin. */
  origin: string
  /** Tells this server from another one on the same port. */
  instance: string
  startedAt: string
  assets: AssetFolder
  gate: Gate
  tickets: Tickets
  /** Open event streams, to be closed with the lake. */
  streams: Set<EventStream>
  /** Requests nobody answers, as `METHOD /path`. */
  unknown: Set<string>
}

export interface LakeEnv {
  /** How to cut this request's connection, where there is one. */
  Bindings: {disconnect?: () => void}
  Variables: {apiVersion: string}
}

export type LakeApp = Hono<LakeEnv>
export type LakeRequest = Context<LakeEnv>
