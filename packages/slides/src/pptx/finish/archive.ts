import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'

export type Bytes = Uint8Array<ArrayBuffer>
/** The parts of an archive by their paths, without its folders. */
export type Parts = Map<string, Bytes>

export const unpacked = (bytes: Uint8Array): Parts =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, content]) => [path, new Uint8Array(content)]),
  )

/** An archive that is the same for the same parts: in order, all of one date. */
export function packed(parts: Parts): Bytes {
  const ordered = [...parts].toSorted(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
  return new Uint8Array(zipSync(Object.fromEntries(ordered), {mtime: firstDay(), level: 2}))
}

/** What the parts are is read first. */
const rank = (path: string): string => (path === '[Content_Types].xml' ? '' : path)

/** Local time is what the format keeps: midnight of its first day, wherever this runs. */
const firstDay = (): Date => new Date(1980, 0, 1)

export function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const bytes = parts.get(path)
  if (bytes === undefined) throw new Error(`${path} is missing in the archive to finish.`)
  parts.set(path, new Uint8Array(strToU8(change(strFromU8(bytes)))))
}

/** When it was made: left out, so that the same talk gives the same bytes. */
export const withoutDates = (xml: string): string =>
  xml.replaceAll(/\s*<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')
