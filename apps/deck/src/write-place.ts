import {UserError} from './user-error.ts'

/**
 * Writes files to where the user said.
 * @throws UserError that names the place and what is in the way
 */
export function writing<T>(place: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    const why = reasons[String((error as {code?: unknown}).code)]
    if (why === undefined) throw error
    throw new UserError(`${place} cannot be written: ${why}`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there. Make the folder, or name another place with --out.',
  ENOTDIR: 'a file stands where a folder is needed. Name another place with --out.',
  EEXIST: 'a file stands where a folder is needed. Name another place with --out.',
  EISDIR: 'it is a folder. Name a file with --out.',
  EACCES: 'you may not write there. Name another place with --out.',
  EPERM: 'you may not write there. Name another place with --out.',
  EROFS: 'the disk is read-only. Name another place with --out.',
  EFBIG: 'so large a file may not be written there. Name another place with --out.',
  EDQUOT: 'your share of the disk is used up. Make room, or name another place with --out.',
  ENOSPC: 'the disk is full. Make room, or name another place with --out.',
}
