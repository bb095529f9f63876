import {mkdirSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {Store} from '../types.ts'

/** How many are kept; older ones make room. */
const KEPT = 10

/**
 * A consistent copy of the documents in `<home>/snapshots/`, while writers go on. Answers its path.
 * Put it in the place of the dataset's file, with no server running, to go back to it.
 */
export async function snapshotStore(
  {home, dataset, store}: {home: string; dataset: string; store: Pick<Store, 'backup'>},
  label: string,
  now: Date = new Date(),
): Promise<string> {
  const folder = join(home, 'snapshots')
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const name = [dataset, now.toISOString().replace(/[:.]/g, '-'), slug(label)]
    .filter(Boolean)
    .join('_')
  const file = join(folder, `${name}.sqlite`)
  await store.backup(file)
  const mine = readdirSync(folder).filter(
    (other) => other.startsWith(`${dataset}_`) && other.endsWith('.sqlite'),
  )
  for (const old of mine.toSorted().slice(0, -KEPT)) rmSync(join(folder, old), {force: true})
  return file
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}
