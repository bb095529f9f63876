export type SearchedSlide = {
  /** Its page, from 1. */
  number: number
  label: string
  /** All that stands on it. */
  words: string
}

/**
 * The places of the slides that a search finds: that with the number first, then those whose titles
 * have every word, then those that have them anywhere. Nothing asked for: all.
 */
export function foundSlides(slides: readonly SearchedSlide[], search: string): number[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  const has = (text: string) => wanted.every((word) => plain(text).includes(word))
  const rank = ({number, label, words}: SearchedSlide): number => {
    if (String(number) === search.trim()) return 0
    if (has(label)) return 1
    return has(words) ? 2 : 3
  }
  return [...slides.keys()]
    .map((place) => ({place, rank: rank(slides[place]!)}))
    .filter((each) => each.rank < 3)
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({place}) => place)
}

/** Without accents and capitals. */
const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
