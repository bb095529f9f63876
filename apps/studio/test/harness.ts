import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {serveStudio} from '../src/serve.ts'
import {type LakeProcess, reservePort, startLake} from './start-lake.ts'

export interface Stage {
  studioUrl: string
  lake: LakeProcess
  /** Another writer: what the Studio did is read here, and what others do is done here. */
  client: SanityClient
  page: Page
  /** What must not happen, as it happened so far. */
  faults: Faults
  /** How many requests the browser has made. */
  requests(): number
  /** Endpoints that the lake was asked for and does not have. */
  unknownEndpoints(): Promise<string[]>
  close(): Promise<void>
}

export interface Faults {
  requestsElsewhere: string[]
  consoleErrors: string[]
  pageErrors: string[]
}

export interface StageOptions {
  viewport?: {width: number; height: number}
  deckUrl?: string
}

/** A lake on an empty home, the built Studio on it, and Chromium before the Studio's first page. */
export async function openStage({viewport, deckUrl}: StageOptions = {}): Promise<Stage> {
  const home = mkdtempSync(path.join(tmpdir(), 'studio-test-'))
  const lakePort = await reservePort()
  const studio = await serveStudio({
    port: 0,
    lakeUrl: `http://localhost:${lakePort}`,
    deckUrl: deckUrl ?? 'http://localhost:3335',
  })
  const lake = await startLake(home, lakePort, studio.url)
  const client = createClient({
    projectId: 'rostrum',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${lakePort}`,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
  const browser = await launch()
  const context = await browser.newContext({viewport: viewport ?? {width: 1280, height: 720}})
  const {faults, requests} = watch(context)
  return {
    studioUrl: studio.url,
    lake,
    client,
    page: await context.newPage(),
    faults,
    requests,
    unknownEndpoints: () => client.request<string[]>({url: '/_rostrum/unknown'}),
    close: async () => {
      await browser.close()
      await studio.close()
      await lake.stop()
      rmSync(home, {recursive: true, force: true})
    },
  }
}

/** No name but those of this machine can be resolved, so nothing could leave it unnoticed. */
function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    ],
  })
}

function watch(context: BrowserContext): Pick<Stage, 'faults' | 'requests'> {
  let count = 0
  let leaving = false
  const faults: Faults = {requestsElsewhere: [], consoleErrors: [], pageErrors: []}
  const note = (address: string) => {
    if (!isHere(address)) faults.requestsElsewhere.push(address)
  }
  context.on('request', (request) => {
    count += 1
    note(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !(leaving && message.text() === spokenWhileLeaving)) {
      faults.consoleErrors.push(`${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', (event) => faults.pageErrors.push(String(event.error())))
  context.on('page', (page) => {
    page.on('request', (request) => {
      leaving ||= request.isNavigationRequest() && request.frame() === page.mainFrame()
    })
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) leaving = false
    })
    page.on('websocket', (socket) => note(socket.url()))
  })
  return {faults, requests: () => count}
}

/**
 * The Studio says where its user is until the page is gone; Chromium closes the socket a little
 * earlier. Between the request for the next page and its arrival that is no fault.
 */
const spokenWhileLeaving = 'WebSocket is already in CLOSING or CLOSED state.'

function isHere(address: string): boolean {
  const {protocol, hostname} = new URL(address)
  if (protocol === 'data:' || protocol === 'blob:') return true
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'
}
