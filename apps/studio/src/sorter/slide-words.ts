import {type AnySlide, slideTypes, speakingTime, type SlideKind} from '@rostrum/schema'

const titles = new Map<string, string>(slideTypes.map(({name, title}) => [name, title]))
const descriptions = new Map<string, string>(
  slideTypes.map(({name, description}) => [name, description]),
)

export const isKnownKind = (kind: string): kind is SlideKind => titles.has(kind)

/** What a kind is called in the Studio. */
export const kindTitle = (kind: string): string => titles.get(kind) ?? `Unknown kind “${kind}”`

export const kindDescription = (kind: string): string => descriptions.get(kind) ?? ''

/** Minutes and seconds: 1:05. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`

export function timeOf(slide: AnySlide, wordsPerMinute: number | null | undefined): string {
  const {short, long} = speakingTime(slide, wordsPerMinute)
  return short === long ? clock(long) : `${clock(short)}–${clock(long)}`
}

export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
