import {fileURLToPath} from 'node:url'
import {serveOnLoopback, type LoopbackServer} from '@rostrum/lake/loopback'
import {readStaticFiles} from './static-files.ts'
import {studioApp} from './studio-app.ts'

export interface ServeStudioOptions {
  /** 0: any free one. */
  port: number
  /** Origin of the lake, as the browser reaches it: `http://localhost:3334`. None: hosted Sanity. */
  lakeUrl?: string | undefined
  /** Origin of the decks; without it no deck can be opened from the Studio. */
  deckUrl?: string
  /** Folder of the built Studio. Default: this package's dist/. */
  dist?: string
}

/**
 * Serves the built Studio on loopback.
 * @throws Error when the Studio is not built, and when the port is in use; the message says what
 * to do.
 */
export async function serveStudio(options: ServeStudioOptions): Promise<LoopbackServer> {
  const {port, dist = fileURLToPath(new URL('../dist/', import.meta.url))} = options
  const {fetch} = studioApp({...options, files: readStaticFiles(dist)})
  return serveOnLoopback({fetch, port, name: 'the Studio', portVariable: 'STUDIO_PORT'})
}
