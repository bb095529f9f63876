/** Where content lives: the embedded lake, or a hosted Sanity project. */
export type Connection =
  | {kind: 'local'; projectId: string; dataset: string; apiVersion: string; ports: Ports}
  | {
      kind: 'hosted'
      projectId: string
      dataset: string
      apiVersion: string
      ports: Ports
      token: string | undefined
    }

export interface Ports {
  studio: number
  lake: number
  deck: number
}

const defaults = {
  projectId: 'rostrum',
  dataset: 'production',
  apiVersion: '2025-02-19',
  ports: {studio: 3333, lake: 3334, deck: 3335},
} as const

/**
 * The one place that knows project, dataset, API version and ports. Environment variables override:
 * `STUDIO_PORT`, `LAKE_PORT`, `DECK_PORT`; and `SANITY_STUDIO_PROJECT_ID` together with
 * `SANITY_STUDIO_DATASET` (and `SANITY_AUTH_TOKEN` to write) point everything at hosted Sanity.
 *
 * @throws Error that names the variable, what it should be and what it is.
 */
export function connectionFrom(env: Readonly<Record<string, string | undefined>>): Connection {
  const ports = {
    studio: portFrom(env, 'STUDIO_PORT', defaults.ports.studio),
    lake: portFrom(env, 'LAKE_PORT', defaults.ports.lake),
    deck: portFrom(env, 'DECK_PORT', defaults.ports.deck),
  }
  const projectId = env['SANITY_STUDIO_PROJECT_ID']
  const dataset = env['SANITY_STUDIO_DATASET']
  const {apiVersion} = defaults
  if (projectId && dataset) {
    return {kind: 'hosted', projectId, dataset, apiVersion, ports, token: env['SANITY_AUTH_TOKEN']}
  }
  if (projectId || dataset) {
    throw new Error(
      `SANITY_STUDIO_PROJECT_ID and SANITY_STUDIO_DATASET go together: only ${projectId ? 'the first' : 'the second'} is set. Set both for hosted Sanity, or neither for the local lake.`,
    )
  }
  return {
    kind: 'local',
    projectId: defaults.projectId,
    dataset: defaults.dataset,
    apiVersion,
    ports,
  }
}

function portFrom(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  fallback: number,
): number {
  const value = env[name]
  if (value === undefined || value === '') return fallback
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${name} should be a port number from 0 to 65535; it is "${value}".`)
  }
  return port
}
