import {strToU8, zipSync} from 'fflate'

/** A ZIP archive in which every file has the same date, so that the same files give the same bytes. */
export function archive(
  parts: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  )
  return new Uint8Array(zipSync(files, {mtime: firstDay(), level: 6}))
}

/** Local time is what the format keeps: midnight of its first day, wherever this runs. */
const firstDay = (): Date => new Date(1980, 0, 1)
