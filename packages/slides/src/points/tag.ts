import type {Run} from '../text/runs.ts'

export type Tagged = {word: string; isTrouble: boolean; rest: Run[]}

/** The word that says what kind of point it is, as in “measure: revenue” or “e.g. Elastic”. */
export function tagOf(runs: readonly Run[]): Tagged | null {
  const [first, ...others] = runs
  const match = first?.marks.length === 0 && first.href === null ? tag.exec(first.text) : null
  if (first === undefined || match === null) return null
  const word = match[1]!
  return {
    word,
    isTrouble: troubles.test(word),
    rest: [{...first, text: first.text.slice(word.length)}, ...others],
  }
}

const tag = /^(e\.g\.,?|i\.e\.,?|[\p{L}]{3,14}:)(?=\s)/iu
const troubles = /^(?:pitfall|risk|danger|warning|caution|challenge|problem)s?:/i
