import {readFileSync} from 'node:fs'
import {dataHome} from '@rostrum/lake/data-home'
import type {OpenTree, OpenTrees} from '@rostrum/lake/open-trees'
import {readHome} from '@rostrum/lake/read-home'
import type {HomeReader} from '@rostrum/lake/read-home'
import {connectionFrom} from '@rostrum/schema/connection'
import type {SanityClient} from '@sanity/client'
import type {Content} from '../content/open-content.ts'
import {isPrepared} from '../content/prepared.ts'
import {readerOf} from '../content/reader.ts'
import type {Reader} from '../content/reader.ts'

/** Queries that the build has parsed for its own lake; none where this runs from its sources. */
function knownTrees(): OpenTrees {
  try {
    const text = readFileSync(new URL('queries.json', import.meta.url), 'utf8')
    return new Map(Object.entries(JSON.parse(text) as Record<string, OpenTree>))
  } catch {
    return new Map()
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads content that is brought up to date. A local store that nobody serves, and that is as this
 * program left it, is read without a server between; else it goes the way that all commands go.
 */
export async function withReader<T>(use: (reader: Reader) => Promise<T>): Promise<T> {
  const store = openStore(process.env)
  if (!store) return (await import('./with-content.ts')).withContent(({client}) => use(client))
  let whole: Promise<Content> | undefined
  const client = async (): Promise<SanityClient> => {
    store.close()
    whole ??= import('../content/open-content.ts').then(({openContent}) => openContent())
    return (await whole).client
  }
  try {
    return await use(readerOf(store, client))
  } finally {
    store.close()
    await (await whole)?.close()
  }
}

/** Undefined where there is something to prepare, or none that may be read so. */
function openStore(env: Environment): HomeReader | undefined {
  const connection = connectionFrom(env)
  if (connection.kind === 'hosted') return undefined
  const home = dataHome(env)
  const store = readHome(home, {
    project: connection.projectId,
    dataset: connection.dataset,
    trees: knownTrees(),
  })
  if (!store || isPrepared(home, store.state)) return store
  store.close()
  return undefined
}
