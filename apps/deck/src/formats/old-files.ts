import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {DeckPlan} from '@rostrum/slides'
import {digestOnDisk} from './digest.ts'
import type {EarlierBuild} from './earlier-build.ts'
import type {Format} from './format-names.ts'
import {madeFrom} from './made-from.ts'
import type {Manifest, ManifestFile, MadeFormat} from './manifest.ts'

/** A format that an earlier build was asked for, and this one was not. */
export interface OldFormat {
  format: Format
  files: readonly string[]
  /** Whether it shows something else than what would be built now with the options that it has. */
  outdated: boolean
  /** Whether all speaker notes are in it, while this build leaves private ones out. */
  notes: boolean
}

/** Of the formats that stay though nobody asked for them, those that a reader should know about. */
export function oldFormats(
  plan: DeckPlan,
  retained: readonly (readonly [Format, MadeFormat])[],
  {notes, program}: {notes: boolean; program: string | null},
): OldFormat[] {
  return retained
    .map(([format, {files, from}]): OldFormat => {
      const now = from === null ? null : madeFrom(plan, format, from, program).inputs
      const outdated = now === null || now !== from?.inputs
      const paths = files.map(({path}) => path)
      return {format, files: paths, outdated, notes: (from?.notes ?? false) && !notes}
    })
    .filter((old) => old.outdated || old.notes)
}

/**
 * What earlier builds put into the folder and has no place there any more: files of the formats that
 * are made now, and what stopped builds left. What an earlier build made of another talk stays, but
 * for the formats of which a folder holds one alone.
 */
export function staleFiles(
  folder: string,
  earlier: EarlierBuild,
  manifest: Manifest,
  wanted: readonly Format[],
): ManifestFile[] {
  const current = new Set(manifest.files.map(({path}) => path))
  const isSame = earlier.id === manifest.talk.id
  const kept = new Set(
    [...earlier.formats].flatMap(([format, {files}]) =>
      wanted.includes(format) && (isSame || oneAFolder.has(format))
        ? []
        : files.map(({path}) => path),
    ),
  )
  const known = earlier.files.filter(({path}) => !current.has(path) && !kept.has(path))
  const named = wanted.includes('html') ? namedByContent(folder) : []
  const all = [...known, ...named.filter(({path}) => !current.has(path) && !kept.has(path))]
  return [...new Map(all.map((file) => [file.path, file])).values()].filter(
    ({path}) => path !== 'manifest.json',
  )
}

const oneAFolder: ReadonlySet<Format> = new Set<Format>(['html', 'png'])

/** Pictures and films are named by what they hold: nobody else's file is called so. */
function namedByContent(folder: string): ManifestFile[] {
  return ['images', 'media'].flatMap((place) =>
    (existsSync(join(folder, place)) ? readdirSync(join(folder, place)) : []).flatMap((name) => {
      const path = `${place}/${name}`
      const sha256 = ownName.test(name) ? digestOnDisk(join(folder, path)) : null
      return sha256 === null ? [] : [{path, size: 0, sha256}]
    }),
  )
}

const ownName = /^(?:image|file)-[0-9a-f]{40}-[^/]*$/
