import {connectionFrom} from '@rostrum/schema/connection'
import {readRuntimeConfig} from './runtime-config.ts'

interface Dataset {
  projectId: string
  dataset: string
  /** Origin under which a talk's deck stands at `/<slug>`. */
  deckUrl?: string | undefined
}

/** `local`: our own lake, no account. `hosted`: a project at sanity.io. */
export type StudioConnection =
  | (Dataset & {kind: 'local'; apiHost: string})
  | (Dataset & {kind: 'hosted'})

/**
 * What a page may know of the environment, written out in full because the build replaces exactly
 * these expressions. The rest, where the lake is, the page learns when it is loaded.
 */
const built = connectionFrom({
  SANITY_STUDIO_PROJECT_ID: process.env.SANITY_STUDIO_PROJECT_ID,
  SANITY_STUDIO_DATASET: process.env.SANITY_STUDIO_DATASET,
})

export const {apiVersion} = built

/** Whether it has a place to try queries in: an editor has no use for one. */
export const isForDevelopers =
  process.env.NODE_ENV === 'development' || Boolean(process.env.SANITY_STUDIO_DEVELOPER)

export const connection: StudioConnection =
  built.kind === 'local'
    ? {kind: 'local', ...readRuntimeConfig()}
    : {
        kind: 'hosted',
        projectId: built.projectId,
        dataset: built.dataset,
        deckUrl: process.env.SANITY_STUDIO_DECK_URL,
      }
