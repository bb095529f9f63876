/** The unit tests of the package whose folder this is run in: its `unit` task. */
import {relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {runVitest} from './vitest-run.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = relative(root, process.cwd()).replaceAll('\\', '/')
process.chdir(root)
const {failed} = await runVitest({projects: ['unit'], env: process.env, folder: `${folder}/`})
process.exitCode = failed === 0 ? 0 : 1
