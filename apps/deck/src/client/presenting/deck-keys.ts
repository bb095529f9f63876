/** The keys of a deck, as its help and the manual list them. */
export const deckKeys: readonly (readonly [keys: string, does: string])[] = [
  ['→ ↓ Space PageDown N', 'Next'],
  ['← ↑ PageUp P', 'Previous'],
  ['Home', 'First slide'],
  ['End', 'Last slide'],
  ['S', 'Speaker page'],
  ['G /', 'Go to a slide by number or words'],
  ['O Esc', 'Overview of the slides'],
  ['B .', 'Blank screen, and back'],
  ['L', 'Pointer while held'],
  ['H', 'Hold edits back, and let them in'],
  ['F', 'Full screen'],
  ['T', 'Light or dark'],
  ['?', 'These keys'],
]
