import {LakeError, type Document} from '../types.ts'
import {damaged} from './damage.ts'
import type {Log} from './history/log.ts'
import {readMarker, writeMarker} from './marker.ts'

/** Every document, or an error that names the file and the way out. */
export function* loadedDocuments(log: Log, file: string): Iterable<Document> {
  try {
    yield* log.documents()
  } catch (error) {
    if (error instanceof LakeError) throw error
    throw damaged(file, error)
  }
}

/** Keeps the high-water mark, and refuses a log that ends before it. */
export function createMark(file: string, log: Log): (sequence: number) => void {
  if (file === ':memory:') return () => undefined
  const position = checkMark(file, log)
  const mark = (sequence: number) => writeMarker(file, {highWater: sequence})
  mark(position)
  return mark
}

/**
 * Where the log ends.
 * @throws LakeError where it had been further already
 */
export function checkMark(file: string, log: Log): number {
  const marked = readMarker(file)?.highWater ?? 0
  const position = log.position()
  if (position >= marked) return position
  throw damaged(
    file,
    `has lost transactions: its log ends at ${position}, and ${marked} had been written`,
  )
}
