import {join} from 'node:path'
import {keptFiles} from '../../content/kept-files.ts'
import type {Face} from './face-for.ts'
import {stylesVersion} from './styles-version.ts'

export interface StyleSources {
  /** The style sheet of the theme. */
  css: string
  /** What may put classes on elements later. */
  script: string
  /** A face by the path that the style sheet has. */
  face: (path: string) => Face | undefined
}

/**
 * The style sheet of one page: without rules for what does not stand on it, and with those letters of
 * its faces in it that do. With a folder to keep them in, faces and whole style sheets are made once.
 */
export async function pageStyles(
  page: string,
  sources: StyleSources,
  cacheFolder?: string,
): Promise<string> {
  const key = [sources.css, sources.script, page].join('\0')
  const sheets =
    cacheFolder === undefined ? null : keptFiles(join(cacheFolder, 'sheets'), stylesVersion, 60)
  const kept = sheets?.read(key)
  if (kept !== undefined) return kept
  // Most builds find what they need, and would load all of this for nothing.
  const {makeStyles} = await import('./make-styles.ts')
  const made = await makeStyles(page, sources, cacheFolder)
  sheets?.write(key, made)
  return made
}
