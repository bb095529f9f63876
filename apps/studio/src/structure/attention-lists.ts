/** What there is to mend, in the order in which to work through it. */
export const attentionLists = [
  {
    name: 'broken',
    title: 'Breaks the deck',
    about: 'Slides that would stand empty, and talks without slides.',
    rules: ['empty', 'seconds-order', 'section-lost'],
  },
  {
    name: 'budget',
    title: 'Over budget',
    about: 'Talks that take longer than they have.',
    rules: ['over-budget'],
  },
  {
    name: 'unsourced',
    title: 'Unsourced claims',
    about: 'Claims that somebody could look up, without a source.',
    rules: ['claim-unsourced'],
  },
  {
    name: 'stale',
    title: 'Stale facts',
    about:
      'Claims and sources that nobody has looked at for a year, and claims without a “since then”.',
    rules: ['claim-stale', 'source-stale', 'since-then-missing', 'claim-contested'],
  },
  {
    name: 'alt',
    title: 'Missing alt texts',
    about: 'Pictures and films that say nothing to those who cannot see them.',
    rules: ['alt-missing'],
  },
  {
    name: 'notes',
    title: 'Missing notes',
    about: 'Slides with nothing to say while they are up.',
    rules: ['notes-missing'],
  },
] as const

export type AttentionList = (typeof attentionLists)[number]['name']

/** The list that a rule belongs to; advice that no list names is given in the form alone. */
export function listOf(rule: string): AttentionList | undefined {
  return attentionLists.find(({rules}) => (rules as readonly string[]).includes(rule))?.name
}
