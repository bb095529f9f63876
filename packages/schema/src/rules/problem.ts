/** Every editorial rule, by what it is broken by. */
export const editorialRules = [
  'action-missing',
  'alt-missing',
  'attribution-missing',
  'claim-contested',
  'claim-stale',
  'claim-unsourced',
  'code-size',
  'empty',
  'formula-broken',
  'headline-length',
  'headline-missing',
  'meaning-length',
  'notes-missing',
  'notes-time',
  'over-budget',
  'poster-missing',
  'priority-order',
  'quote-marks',
  'remedy-missing',
  'seconds-order',
  'section-lost',
  'series-unsourced',
  'since-then-missing',
  'source-stale',
  'speaker-missing',
  'standing-missing',
  'too-many-parts',
  'too-many-points',
] as const

export type EditorialRule = (typeof editorialRules)[number]

/** What a rule found. The deck breaks on an error; a warning is advice. */
export type RuleProblem<Rule extends string = EditorialRule> = {
  rule: Rule
  severity: 'error' | 'warning'
  /** The field, from the slide or document that was judged. */
  path: (string | number | {_key: string})[]
  /** What is wrong, and what to do about it. */
  message: string
}

export const warning = <Rule extends string = EditorialRule>(
  rule: Rule,
  path: RuleProblem['path'],
  message: string,
): RuleProblem<Rule> => ({rule, severity: 'warning', path, message})

export const error = <Rule extends string = EditorialRule>(
  rule: Rule,
  path: RuleProblem['path'],
  message: string,
): RuleProblem<Rule> => ({rule, severity: 'error', path, message})
