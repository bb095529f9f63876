import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {sharedFiles} from '../actions/render-deck.ts'
import {digestOf} from './digest.ts'

let program: string | undefined

/**
 * Names the program that makes decks, so that another one makes them anew: the bundle, whose entry
 * names all its parts by their content, what stands beside the pages, and the Node that runs it.
 * Null where it runs from its sources, which say nothing of themselves.
 */
export function builtBy(): string | null {
  const folder = dirname(fileURLToPath(import.meta.url))
  if (basename(folder) !== 'dist') return null
  if (program !== undefined) return program
  const hash = createHash('sha256').update(readFileSync(`${folder}/cli.mjs`))
  for (const [path, content] of sharedFiles()) hash.update(`\n${path} ${digestOf(content)}`)
  program = hash.update(`\n${process.version}`).digest('hex')
  return program
}
