import {hash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {highlightVersion} from '@rostrum/slides'
import type {CodePiece, Token} from '@rostrum/slides'

/** Coloured code by what it is made of. Lines of tokens, or null for a language that nobody knows. */
export type ColouredCode = Token[][] | null

export interface HighlightCache {
  /** Undefined where it is not kept, or what is kept was damaged. */
  read(piece: CodePiece): ColouredCode | undefined
  write(piece: CodePiece, coloured: ColouredCode): void
}

/**
 * Coloured code as files in a folder, each beside a sum of its own. What a language's colours are
 * depends on the others that are loaded with it, so all of a deck's languages are part of the name.
 * A cache that cannot be written is no cache, but never an error.
 */
export function highlightCache(folder: string, languages: readonly string[]): HighlightCache {
  const place = join(folder, sumOf(highlightVersion).slice(0, 12))
  const fileOf = ({code, language}: CodePiece) =>
    join(place, sumOf(JSON.stringify([languages.toSorted(), language.toLowerCase(), code])))
  let isReady = false
  return {
    read(piece) {
      try {
        const text = readFileSync(fileOf(piece), 'utf8')
        const body = text.slice(text.indexOf('\n') + 1)
        return text === stored(body) ? (JSON.parse(body) as ColouredCode) : undefined
      } catch {
        return undefined
      }
    },
    write(piece, coloured) {
      const file = fileOf(piece)
      try {
        if (!isReady) makePlace(place)
        isReady = true
        writeFileSync(`${file}.${process.pid}`, stored(JSON.stringify(coloured)), {mode: 0o600})
        renameSync(`${file}.${process.pid}`, file)
      } catch {
        return
      }
    },
  }
}

const sumOf = (text: string): string => hash('sha256', text)
const stored = (body: string): string => `${sumOf(body)}\n${body}`

/** What an older version has coloured nobody will ask for again. */
function makePlace(place: string): void {
  mkdirSync(place, {recursive: true, mode: 0o700})
  const folder = dirname(place)
  for (const name of readdirSync(folder))
    if (join(folder, name) !== place) rmSync(join(folder, name), {recursive: true, force: true})
}
