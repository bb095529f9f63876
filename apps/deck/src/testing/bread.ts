import {expect} from 'vitest'

/** Notes, and the same with every line edited but one. */
export const notes = `# Bread

- Bread rises when it is left alone
- Flour is half of it
- Bake again tomorrow
`

export const edited = notes
  .replace('left alone', 'left in peace')
  .replace('- Flour', '- Water comes first\n- Flour')
  .replace('again tomorrow', 'again next week')

/** What stands when an editor has rewritten the first headline. */
export const expectedHeadlines = [
  'The editor lets it rise',
  'Water comes first',
  'Flour is half of it',
  'Bake again next week',
]

/** What is reported of it. */
export const conflict = {
  where: expect.stringContaining('headline'),
  line: 3,
  yours: 'The editor lets it rise',
  theirs: 'Bread rises when it is left in peace',
}
