import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatNames} from './format-names.ts'
import {leftovers, staleFile} from './leftovers.ts'
import type {MadeFrom} from './made-from.ts'
import type {Manifest, ManifestFile, MadeFormat, MadeFormats} from './manifest.ts'
import type {Format} from './format-names.ts'

/** What earlier builds have put into a folder. */
export interface EarlierBuild {
  /** The id of the talk or deck document; null where no build is known. */
  id: string | null
  formats: MadeFormats
  /** What builds that were stopped may have left, too. */
  files: readonly ManifestFile[]
}

/** Reads a folder's manifest, and what builds say that were stopped. Nothing else is believed of it. */
export function earlierBuild(folder: string): EarlierBuild {
  const manifest = read(join(folder, 'manifest.json'))
  const stopped = leftovers(folder).flatMap((place) =>
    ['manifest.json', staleFile].flatMap((name) => filesOf(read(join(place, name)))),
  )
  const files = filesOf(manifest)
  const byPath = new Map(files.map((file) => [file.path, file]))
  const formats = formatNames.flatMap((format): [Format, MadeFormat][] => {
    const paths = manifest?.formats?.[format]
    if (!Array.isArray(paths)) return []
    const own = paths.flatMap((path) => byPath.get(String(path)) ?? [])
    return [[format, {files: own, from: fromOf(manifest?.made?.[format])}]]
  })
  const id = manifest?.talk?.id
  return {
    id: typeof id === 'string' ? id : null,
    formats: new Map(formats),
    files: [...files, ...stopped],
  }
}

/** What stands there may be anything. */
type Doubtful = Partial<{
  talk: Partial<Manifest['talk']> | null
  formats: Partial<Record<Format, unknown>> | null
  made: Partial<Record<Format, unknown>> | null
  files: unknown
}>

function read(file: string): Doubtful | null {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof found === 'object' ? found : null
  } catch {
    return null
  }
}

const filesOf = (manifest: Doubtful | null): ManifestFile[] =>
  Array.isArray(manifest?.files) ? manifest.files.filter(isFile) : []

function isFile(file: unknown): file is ManifestFile {
  if (typeof file !== 'object' || file === null) return false
  const {path, size, sha256} = file as Partial<Record<keyof ManifestFile, unknown>>
  return (
    typeof path === 'string' &&
    typeof size === 'number' &&
    typeof sha256 === 'string' &&
    path.split('/').every((part) => /^[\w-][\w.-]*$/.test(part))
  )
}

function fromOf(value: unknown): MadeFrom | null {
  if (typeof value !== 'object' || value === null) return null
  const {program, inputs, notes, scale, pdf} = value as Partial<Record<keyof MadeFrom, unknown>>
  return isTextOrNull(program) &&
    isTextOrNull(inputs) &&
    typeof notes === 'boolean' &&
    typeof scale === 'number' &&
    typeof pdf === 'boolean'
    ? {notes, scale, pdf, program, inputs}
    : null
}

const isTextOrNull = (value: unknown): value is string | null =>
  typeof value === 'string' || value === null
