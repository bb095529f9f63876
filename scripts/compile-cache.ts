import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'

/**
 * Tests start the same commands many times: during a run Node compiles them once. Kept no longer,
 * since some are built anew for each run, and the folder would grow with each.
 */
export default function keepCompiled({config}: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-compiled-'))
  config.env = {...config.env, NODE_COMPILE_CACHE: folder}
  return () => rmSync(folder, {recursive: true, force: true})
}
