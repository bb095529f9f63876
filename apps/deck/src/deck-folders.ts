import {join, resolve} from 'node:path'
import {fileNameOf} from './web/api/attachment.ts'

/**
 * Where each deck is built: the folder itself for the one that was asked for, else a folder in it that
 * is called as the deck. A slug that is no name of a folder, or another deck's, is turned into one.
 */
export function deckFolders(
  out: string,
  slugs: readonly string[],
  {single}: {single: boolean},
): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    slugs.map((slug) => {
      if (single) return [slug, resolve(out)]
      const name = /^[a-z0-9][a-z0-9_-]*$/.test(slug) ? slug : fileNameOf(slug)
      let free = name
      for (let next = 2; taken.has(free.toLowerCase()); next += 1) free = `${name}-${next}`
      taken.add(free.toLowerCase())
      return [slug, resolve(join(out, free))]
    }),
  )
}
