/** Something in the notes that its author should know. `line` and `column` count from 1. */
export type Problem = {
  line: number
  column?: number
  /** An error means: these notes should not be imported. A warning: kept, but look at it. */
  severity: 'error' | 'warning'
  /** What there is, what was expected, how to mend it. */
  message: string
}
