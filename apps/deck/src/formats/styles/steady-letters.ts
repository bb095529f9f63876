/**
 * Letters, rounded up: of an alphabet of which most are there, all are. So decks that differ by a
 * letter have the same faces, and one more word rarely asks for another.
 */
export function steadyLetters(letters: readonly string[]): string {
  const all = new Set(letters)
  for (const {alphabet, most} of alphabets) {
    const used = alphabet.filter((letter) => all.has(letter)).length
    if (used >= alphabet.length * most) for (const letter of alphabet) all.add(letter)
  }
  return [...all].toSorted().join('')
}

/** From which part on all are taken: later where letters are large and rare. */
const alphabets = [
  {alphabet: Array.from('abcdefghijklmnopqrstuvwxyz'), most: 0.75},
  {alphabet: Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), most: 0.85},
  {alphabet: Array.from('0123456789'), most: 0.6},
  // What stands in code.
  {alphabet: Array.from(`"'()+,-./:;<=>[]_{}`), most: 0.6},
]
