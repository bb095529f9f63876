import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {connectionFrom} from '@rostrum/schema/connection'
import {createClient, type SanityClient} from '@sanity/client'
import {type Faults, launchBrowser, watch} from '@rostrum/testing'
import type {Page} from 'playwright-core'
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

export interface StageOptions {
  viewport?: {width: number; height: number}
  deckUrl?: string
}

/** A lake on an empty home, the built Studio on it, and Chromium before the Studio's first page. */
export async function openStage({viewport, deckUrl}: StageOptions = {}): Promise<Stage> {
  const {projectId, dataset, apiVersion} = connectionFrom({})
  const home = mkdtempSync(path.join(tmpdir(), 'studio-test-'))
  const lakePort = await reservePort()
  const studio = await serveStudio({
    port: 0,
    lakeUrl: `http://localhost:${lakePort}`,
    deckUrl: deckUrl ?? 'http://localhost:3335',
  })
  const lake = await startLake(home, lakePort, studio.url)
  const client = createClient({
    projectId,
    dataset,
    apiVersion,
    apiHost: `http://127.0.0.1:${lakePort}`,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
  const browser = await launchBrowser()
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
