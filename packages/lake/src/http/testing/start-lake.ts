import {mkdtempSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'
import {serveLake, type ServedLake, type ServeOptions} from '../serve-lake.ts'

export interface TestLake extends ServedLake {
  home: string
  /** `http://127.0.0.1:<port>` */
  base: string
  client: SanityClient
}

/** A folder that goes away with the test. */
export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-lake-'))
  onTestFinished(() => rm(home, {recursive: true, force: true}))
  return home
}

/** A lake on a free port with an empty home, and the real client for it; both end with the test. */
export async function startLake(options: Partial<ServeOptions> = {}): Promise<TestLake> {
  const home = options.home ?? temporaryHome()
  const served = await serveLake({user: EDITOR, port: 0, ...options, home})
  onTestFinished(() => served.close())
  const base = `http://127.0.0.1:${served.port}`
  return {...served, home, base, client: clientFor(base)}
}

export function clientFor(base: string, config: Partial<ClientConfig> = {}): SanityClient {
  return createClient({
    projectId: 'rostrum',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: base,
    useProjectHostname: false,
    useCdn: false,
    ...config,
  })
}

export const EDITOR = {id: 'p-editor', name: 'Grace Editor', email: 'grace@example.org'}
