/** By a pattern of a grammar, which is Oniguruma's, the same in JavaScript. */
export type Patterns = Readonly<Record<string, string>>

/** Of all of them: places of groups, from where the last search ended, and sets of signs. */
export const patternFlags = 'dgv'
