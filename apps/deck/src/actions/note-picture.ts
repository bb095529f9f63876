import {readFileSync, realpathSync} from 'node:fs'
import {resolve, sep} from 'node:path'
import {messageOf} from '../user-error.ts'

export type NotePicture = {path: string; bytes: Buffer} | {message: string}

/** Reads a picture that notes name: a file in their folder or beneath it, nothing else. */
export function readNotePicture(location: string, folder: string | null): NotePicture {
  if (/^[a-z][a-z0-9+.-]*:/i.test(location)) {
    return {
      message: `The picture ${location} is on the web and was not fetched. Save it beside the notes, or upload it in the Studio.`,
    }
  }
  if (folder === null) {
    return {
      message: `The picture ${location} did not come with the notes. Upload it in the Studio, or import the file itself: npm run deck -- import FILE.`,
    }
  }
  const root = realpathSync(folder)
  const path = resolve(root, decodeLocation(location))
  try {
    if (!realpathSync(path).startsWith(root.endsWith(sep) ? root : root + sep)) {
      return {
        message: `The picture ${location} is outside the folder of the notes and was not read. Copy it beside them.`,
      }
    }
    return {path, bytes: readFileSync(path)}
  } catch (error) {
    const {code} = error as {code?: unknown}
    return {
      message:
        code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
          ? `The picture ${location} is not there (looked for ${path}). Put it there, or upload it in the Studio.`
          : `The picture ${location} could not be read: ${messageOf(error)}`,
    }
  }
}

function decodeLocation(location: string): string {
  try {
    return decodeURIComponent(location)
  } catch {
    return location
  }
}
