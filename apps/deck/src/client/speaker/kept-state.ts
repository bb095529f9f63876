import {stageName} from '../stage-channel.ts'
import {idle, type Timer} from './timer.ts'

/** What a speaker page remembers, so that it can be loaded again in the midst of a talk. */
export type SpeakerState = {
  page: number
  step: number
  timer: Timer
  /** How far the timer was when this page came up, in milliseconds. */
  cameAt: number
  /** Places of slides that are passed over. */
  skipped: readonly number[]
}

const fresh: SpeakerState = {page: 0, step: 0, timer: idle, cameAt: 0, skipped: []}
const sizeKey = 'rostrum:note-size'

// A browser may refuse storage to pages from disk or in private windows; then nothing is kept.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}

export function keptState(): SpeakerState {
  try {
    return {...fresh, ...(JSON.parse(read(`${stageName()} speaker`) ?? '{}') as object)}
  } catch {
    return fresh
  }
}
export const keepState = (state: SpeakerState): void =>
  write(`${stageName()} speaker`, JSON.stringify(state))

/** The type size of notes in pixels. */
export const noteSizes = {least: 16, usual: 24, most: 56, step: 4} as const
export const keptNoteSize = (): number => {
  const kept = Number(read(sizeKey) ?? noteSizes.usual)
  return kept >= noteSizes.least && kept <= noteSizes.most ? kept : noteSizes.usual
}
export const keepNoteSize = (size: number): void => write(sizeKey, String(size))
