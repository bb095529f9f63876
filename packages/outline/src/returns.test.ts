import {assert, constant, property} from 'fast-check'
import {describe, it} from 'vitest'
import type {Edit} from '../test/edits.ts'
import {rules} from '../test/rules.ts'

const notes: Record<string, {text: string; edits?: Edit[]}> = {
  'a paragraph beneath the deepest of three points that goes on at the margin': {
    text: '- bread\n  - bread\n    - bread\n\n      bread\n_ bread\n',
  },
  'a quote of code that is a blank': {text: '> ` `\n'},
  'a quote between a point and a paragraph, set in like neither': {
    text: '##\n- bread\n        > bread\n\tbread\n',
  },
  'a numbered point without text that has points beneath it': {
    text: '## bread\n1)\n      - bread\n',
  },
  'a heading among points, a deeper paragraph, a comment that never ends': {
    text: '- bread\n  - bread\n\t## bread\n        bread\n<!--\n',
  },
  'a heading among points, a deeper paragraph that goes on at the margin': {
    text: '- bread\n  - bread\n\t## bread\n        bread\n*** bread\n',
  },
  'a point more beside one that is set in further than the heading after it': {
    text: ' - [link](https://example.com/a) bread\n  # bread\n',
    edits: [{does: 'addPoint', at: 0, says: 'bread'}],
  },
  'a note more after a comment that never ends': {
    text: '<!--\n',
    edits: [{does: 'addNote', at: 1, says: 'bread'}],
  },
  'a note more after code that begins like a comment': {
    text: '      <!-- bread\n',
    edits: [{does: 'addNote', at: 1, says: 'bread'}],
  },
  'another headline above a point set in by a tab': {
    text: '        - bread\n- bread\n\t- bread\n',
    edits: [{does: 'reheadline', at: 1, says: '!'}],
  },
  'an address as the whole of a headline': {
    text: '## bread\n',
    edits: [{does: 'reheadline', at: 0, says: 'me@example.com bread'}],
  },
  'a paragraph more after headings that are points': {
    text: '- bread\n# bread\n### bread\n',
    edits: [{does: 'addParagraph', at: 0, says: 'bread'}],
  },
  'a paragraph more after a heading that is a point without a headline': {
    text: '## bread\n- bread\n\t- bread\n### bread\n',
    edits: [{does: 'addParagraph', at: 1, says: 'bread'}],
  },
  'a numbered quote in a section that has but one point more': {
    text: '- bread\n  1.  > bread\n  -\n        - bread\n',
  },
  'a numbered quote alone in a section': {
    text: '- bread\n  - \n    1.  > bread\n',
  },
  'a point more before a comment that an empty point stands before': {
    text: '- bread\n        - bread\n  -\n<!-- a note -->\n',
    edits: [{does: 'addPoint', at: 0, says: 'bread'}],
  },
  'a heading that is a picture, alone beneath its headline': {
    text: '# bread\n## ![i](x.png)\n# bread\n',
  },
  'a paragraph more before an item that is written like a heading': {
    text: '        - bread\n<div>\n\n        ### bread\n- bread\n',
    edits: [{does: 'addParagraph', at: 0, says: 'bread'}],
  },
  'other points after a paragraph that was none but for them': {
    text: '\tbread\n\t- bread\n',
    edits: [{does: 'reheadline', at: 1, says: 'C#'}],
  },
  'another description of a numbered picture': {
    text: '        1.  ![i](x.png)\n        - bread\n',
    edits: [{does: 'rewordMore', at: 0, says: 'bread'}],
  },
  'a point that begins as a picture, left alone': {
    text: '- bread\n    - bread\n\t- ![i](x.png)\n',
    edits: [{does: 'removePoint', at: 0, says: ''}],
  },
  'a deeper point that is a picture, alone but for what is beneath it': {
    text: '- bread\n  - bread\n\t- ![i](x.png)\n        - bread\n',
  },
  'a table after a paragraph, as if it were a numbered point': {
    text: '---\nodd: {x: 1}\n12. | bread\n|---|---|\n',
    edits: [{does: 'retitle', at: 0, says: 'bread'}],
  },
  'a quote with marks around it': {
    text: '> bread\n',
    edits: [{does: 'rewordMore', at: 0, says: '"quoted"'}],
  },
  'a quote whose last paragraph begins like who said it': {
    text: '> bread\n',
    edits: [{does: 'rewordMore', at: 1, says: '— bread'}],
  },
  'a slide more between points': {
    text: '# bread\n- bread\n  - bread\n\n> bread\n',
    edits: [{does: 'addSlide', at: 2, says: 'bread'}],
  },
  'a rule more after one that begins the notes': {
    text: '---\nodd: {x: 1}\n# bread\n- bread\n* ***\n~~~\n##\n- bread\n',
    edits: [{does: 'addPoint', at: 0, says: 'bread'}],
  },
  'a quote beneath a point without text, beneath a heading without text': {
    text: '##\n-\n        > bread\n',
  },
  'a text that begins with code that has a fence in it': {
    text: '- bread\n        - ` bread\n```js\n`code` bread\n',
  },
  'a changed note far before an empty point that held two texts apart': {
    text: '<!-- a note -->\n- bread\n  -\nbread\n',
    edits: [{does: 'rewordNote', at: 0, says: 'bread'}],
  },
  'a link alone on its slide that became plain text': {
    text: '- [link](https://example.com/a)\n',
    edits: [{does: 'rewordPoint', at: 0, says: 'bread'}],
  },
  'one of several equal points less': {
    text: '- same\n- same\n- same\n  - same\n  - same\n- e.g.\n  - e.g.\n    - e.g.\n- same\n',
    edits: [{does: 'removePoint', at: 0, says: ''}],
  },
}

describe.each(Object.entries(notes))('%s', (_name, {text, edits = []}) => {
  it.each(Object.entries(rules))('%s', (_rule, holds) => {
    assert(property(constant(text), constant(edits), holds), {numRuns: 1})
  })
})
