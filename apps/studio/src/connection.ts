import {readRuntimeConfig} from './runtime-config.ts'

interface Dataset {
  projectId: string
  dataset: string
  /** Origin under which a talk's deck stands at `/<slug>`. */
  deckUrl?: string | undefined
}

/** `local`: our own lake, no account. `hosted`: a project at sanity.io. */
export type Connection = (Dataset & {kind: 'local'; apiHost: string}) | (Dataset & {kind: 'hosted'})

/**
 * Hosted when the Studio is built with SANITY_STUDIO_PROJECT_ID and SANITY_STUDIO_DATASET set.
 * They are written out in full because the build replaces exactly these expressions.
 */
export const connection: Connection = connect(
  process.env.SANITY_STUDIO_PROJECT_ID,
  process.env.SANITY_STUDIO_DATASET,
  process.env.SANITY_STUDIO_DECK_URL,
)

export const apiVersion = '2025-02-19'

function connect(projectId?: string, dataset?: string, deckUrl?: string): Connection {
  if (projectId && dataset) return {kind: 'hosted', projectId, dataset, deckUrl}
  if (projectId || dataset) {
    throw new Error(
      'For hosted Sanity set both SANITY_STUDIO_PROJECT_ID and SANITY_STUDIO_DATASET; ' +
        `only ${projectId ? 'the project' : 'the dataset'} is set. For the local lake set neither.`,
    )
  }
  return {kind: 'local', ...readRuntimeConfig()}
}
