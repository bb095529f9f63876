import {LakeError} from '../../types.ts'

/** SQLite's troubles that pass: never a 4xx, for the Studio drops the user's edits on one. */
export function asLakeError(error: unknown): unknown {
  const code =
    error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined
  const known = code === undefined ? undefined : troubles[code]
  if (!known) return error
  const [status, name, message] = known
  return new LakeError(status, {statusCode: status, error: name, message}, message)
}

const troubles: Record<number, readonly [number, string, string] | undefined> = {
  5: [503, 'Service Unavailable', 'The data file is busy; try again.'],
  10: [
    503,
    'Service Unavailable',
    'The data file could not be written; nothing was changed. Try again.',
  ],
  13: [
    507,
    'Insufficient Storage',
    'The disk is full: nothing was changed. Free some space and try again.',
  ],
}
