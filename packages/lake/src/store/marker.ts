import {readFileSync, renameSync, writeFileSync} from 'node:fs'

/**
 * A small file beside the database that says it was here, and how far its log had come. SQLite
 * opens an emptied file as a valid empty database, and a damaged write-ahead log as a shorter one:
 * only something outside the file can tell.
 */
export interface Marker {
  highWater: number
}

export function readMarker(file: string): Marker | undefined {
  try {
    const marker: unknown = JSON.parse(readFileSync(pathOf(file), 'utf8'))
    const highWater =
      typeof marker === 'object' && marker && 'highWater' in marker ? Number(marker.highWater) : 0
    return {highWater: Number.isSafeInteger(highWater) ? highWater : 0}
  } catch {
    return undefined
  }
}

/** The log must be durable up to there already. */
export function writeMarker(file: string, marker: Marker): void {
  const path = pathOf(file)
  writeFileSync(`${path}.new`, `${JSON.stringify({application: 'rostrum-lake', ...marker})}\n`)
  renameSync(`${path}.new`, path)
}

function pathOf(file: string): string {
  return `${file}.lake.json`
}
