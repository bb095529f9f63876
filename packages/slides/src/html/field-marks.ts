/**
 * Where on a rendered slide the fields of its document stand, for whoever points from there into a
 * form. The first selector that matches counts, and of its fields the first that the kind has; what
 * matches none belongs to the kind's own content.
 */
export const fieldMarks: readonly {selector: string; fields: readonly string[]}[] = [
  {selector: '.headline', fields: ['headline']},
  {selector: '.statement', fields: ['headline']},
  {selector: '.subtitle', fields: ['subtitle', 'body']},
  {selector: '.foot .sources', fields: ['sources']},
  {selector: '.since', fields: ['claims']},
  {selector: '.remedy', fields: ['remedy']},
  {selector: '.quote figcaption', fields: ['attribution']},
  {selector: '.quote', fields: ['quote']},
  {selector: '.definition .usage', fields: ['usage']},
  {selector: '.definition .contrast', fields: ['contrast']},
  {selector: '.caption', fields: ['caption']},
  {selector: '.credit', fields: ['credit', 'caption']},
]
