/** What a card can be found by. */
export interface DeckFacts {
  /** Everything that stands on the card, in small letters. */
  words: string
  tags: readonly string[]
  /** Whom it is for; none: everyone. */
  audiences: readonly string[]
  /** That it takes, or may take; null: nobody knows. */
  minutes: number | null
  /** A tag of BCP 47; null: none is said. */
  language: string | null
  /** It is not published as it is, or cannot be told. */
  needsAttention: boolean
}

/** What somebody looks for; an empty string: whatever there is. */
export type Wanted = {readonly [Name in WantedName]: string}
export type WantedName = (typeof wantedNames)[number]

const wantedNames = ['q', 'tag', 'audience', 'minutes', 'language', 'needs'] as const

/** What an address or a form asks for. */
export const wantedOf = (query: URLSearchParams): Wanted =>
  Object.fromEntries(wantedNames.map((name) => [name, query.get(name)?.trim() ?? ''])) as Wanted

/** Does a card answer to everything that is looked for? */
export const isWanted = (facts: DeckFacts, wanted: Wanted): boolean =>
  wantedNames.every((name) => wanted[name] === '' || answers[name](facts, wanted[name]))

const answers: {readonly [Name in WantedName]: (facts: DeckFacts, value: string) => boolean} = {
  q: ({words}, value) =>
    value
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word)),
  tag: ({tags}, value) => tags.includes(value),
  audience: ({audiences}, value) => audiences.length === 0 || audiences.includes(value),
  minutes: ({minutes}, value) => minutes !== null && minutes <= Number(value),
  language: ({language}, value) => language === value,
  needs: ({needsAttention}) => needsAttention,
}
