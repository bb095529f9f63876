import {describe, it} from 'vitest'
import {rules} from '../test/rules.ts'

const notes = {
  'a paragraph beneath the deepest of three points that goes on at the margin':
    '- bread\n  - bread\n    - bread\n\n      bread\n_ bread\n',
  'a quote of code that is a blank': '> ` `\n',
  'a quote between a point and a paragraph, set in like neither':
    '##\n- bread\n        > bread\n\tbread\n',
  'a numbered point without text that has points beneath it': '## bread\n1)\n      - bread\n',
  'a heading among points, a deeper paragraph, a comment that never ends':
    '- bread\n  - bread\n\t## bread\n        bread\n<!--\n',
  'a heading among points, a deeper paragraph that goes on at the margin':
    '- bread\n  - bread\n\t## bread\n        bread\n*** bread\n',
}

describe.each(Object.entries(notes))('%s', (_name, text) => {
  it.each(Object.entries(rules))('%s', (_rule, holds) => {
    holds(text)
  })
})
