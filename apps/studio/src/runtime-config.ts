import {connectionFrom} from '@rostrum/schema/connection'

/** Where the server that serves the Studio says the lake and the decks are. */
export interface RuntimeConfig {
  /** Origin of the lake: `http://localhost:3334`. */
  apiHost: string
  projectId: string
  dataset: string
  /** Origin of the decks, without a slash at its end. Absent: no deck can be opened. */
  deckUrl?: string
}

export const runtimeConfigPath = '/rostrum-config.js'

const {projectId, dataset, ports} = connectionFrom({})

export const defaultRuntimeConfig: RuntimeConfig = {
  apiHost: `http://localhost:${ports.lake}`,
  projectId,
  dataset,
  deckUrl: `http://localhost:${ports.deck}`,
}

/** The script to answer at `runtimeConfigPath`; the page loads it before the Studio. */
export function runtimeConfigScript(config: RuntimeConfig): string {
  return `window.__ROSTRUM__ = ${JSON.stringify(config)}\n`
}

/** What that script has said; the defaults where none ran (the command line). */
export function readRuntimeConfig(): RuntimeConfig {
  return globalThis.__ROSTRUM__ ?? defaultRuntimeConfig
}

declare global {
  var __ROSTRUM__: RuntimeConfig | undefined
}
