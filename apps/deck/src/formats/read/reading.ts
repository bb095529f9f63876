/** What stands in one format of a deck, read from its bytes. */
export interface FormatReading {
  slides: SlideReading[]
  /** Everything that is written in the files, what no reader sees included. */
  whole: string
}

/** Texts as they come; `sameLetters` makes them comparable. */
export interface SlideReading {
  text: string
  notes: string
  alts: string[]
  links: string[]
}

/**
 * A text as letters and digits alone: formats differ in spaces, marks, hyphens and capitals, and none
 * of that is a word lost.
 */
export const sameLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** An address in the one way to write it. */
export function sameAddress(href: string): string {
  const {href: whole} = URL.parse(href.trim()) ?? {href}
  return whole.replace(/\/$/, '')
}
