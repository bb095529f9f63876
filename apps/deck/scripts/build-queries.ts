import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseOpen} from '@rostrum/lake/open-trees'
import * as schema from '@rostrum/schema'

/** Writes queries.json: the queries that decks are made by, parsed, since a command asks each once. */
export async function buildQueries(
  outdir = fileURLToPath(new URL('../dist', import.meta.url)),
): Promise<void> {
  const queries = Object.entries(schema).flatMap(([name, value]) =>
    name.endsWith('Query') && typeof value === 'string' ? [value] : [],
  )
  const trees = queries.map((query) => [query, parseOpen(query)])
  const known = Object.fromEntries(trees.filter(([, tree]) => tree != null))
  await writeFile(join(outdir, 'queries.json'), JSON.stringify(known))
}
