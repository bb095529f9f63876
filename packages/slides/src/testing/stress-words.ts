import type {Points} from '@rostrum/schema'
import {points} from './portable-text.ts'

const syllables = ['ma', 'ki', 'tor', 'ven', 'lo', 'rish', 'um', 'Pa', 'sel', 'dra', 'wi', 'fon']

/** Made of syllables, always the same for the same length. */
export function word(length: number): string {
  let text = ''
  for (let place = 0; text.length < length; place += 1)
    text += syllables[(place * 5 + length) % syllables.length]!
  return text.slice(0, length)
}

export function sentence(words: number): string {
  return Array.from({length: words}, (_, place) => word(2 + ((place * 7 + words) % 11))).join(' ')
}

export const chinese = (length: number): string =>
  Array.from({length}, (_, place) =>
    place % 13 === 12 ? '，' : String.fromCodePoint(0x4e00 + ((place * 37) % 900)),
  ).join('')

export const tree = (
  depth: number,
  width: number,
  text: (level: number, place: number) => string,
): Points => {
  const rows: [marker: '*' | '1', level: number, text: string][] = []
  const grow = (level: number) => {
    for (let place = 0; place < width; place += 1) {
      rows.push([level % 3 === 2 ? '1' : '*', level, text(level, rows.length)])
      if (level < depth) grow(level + 1)
    }
  }
  grow(1)
  return points(rows)
}
