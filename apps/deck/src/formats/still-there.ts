import {join} from 'node:path'
import {digestOnDisk} from './digest.ts'
import type {ManifestFile} from './manifest.ts'

/** Does a file stand in a folder as a build left it? */
export const stillThere = (folder: string, {path, sha256}: ManifestFile): boolean =>
  digestOnDisk(join(folder, path)) === sha256
