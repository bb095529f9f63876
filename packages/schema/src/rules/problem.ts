/** What an editorial rule found. The deck breaks on an error; a warning is advice. */
export type RuleProblem = {
  rule: string
  severity: 'error' | 'warning'
  /** The field, from the slide or document that was judged. */
  path: (string | number | {_key: string})[]
  /** What is wrong, and what to do about it. */
  message: string
}

export const warning = (rule: string, path: RuleProblem['path'], message: string): RuleProblem => ({
  rule,
  severity: 'warning',
  path,
  message,
})

export const error = (rule: string, path: RuleProblem['path'], message: string): RuleProblem => ({
  rule,
  severity: 'error',
  path,
  message,
})
