import {readdirSync} from 'node:fs'
import {join} from 'node:path'

/** How the folder begins that a build writes into before its files are moved to their places. */
export const asidePrefix = '.rostrum-build-'

/** In that folder: which files the build was about to remove. */
export const staleFile = '.rostrum-stale.json'

/** What builds left in a folder that were killed; not what a build that still runs writes into. */
export function leftovers(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    if (!name.startsWith(asidePrefix)) return []
    const [pid = ''] = name.slice(asidePrefix.length).split('-')
    return runs(Number(pid)) ? [] : [join(folder, name)]
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Is it another process? This one writes a folder in one piece, so that what bears its number is old. */
function runs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
