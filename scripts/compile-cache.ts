import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'

/**
 * Tests start the same commands many times: during a run Node compiles them once. Kept no longer,
 * since some are built anew for each run, and the folder would grow with each.
 */
export default function keepCompiled({config}: TestProject): void {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-compiled-'))
  config.env = {...config.env, NODE_COMPILE_CACHE: folder}
  // Not at the end of the tests: what ran them writes there too, when it ends.
  process.on('exit', () => rmSync(folder, {recursive: true, force: true, maxRetries: 3}))
}
