/** How many columns of a terminal a text takes: two for wide letters and pictures. */
export const widthOf = (text: string): number =>
  letters(text).reduce((sum, letter) => sum + columnsOf(letter), 0)

/** A text cut to so many columns, with a mark where something is missing; control signs as spaces. */
export function clipped(text: string, width: number): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  if (widthOf(plain) <= width) return plain
  let kept = ''
  let left = width - 1
  for (const letter of letters(plain)) {
    left -= columnsOf(letter)
    if (left < 0) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

const segmenter = new Intl.Segmenter('en')
const letters = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({segment}) => segment)

const wide =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u
const columnsOf = (letter: string): number =>
  wide.test(letter) && !/^[\d#*©®™]$/.test(letter) ? 2 : 1
