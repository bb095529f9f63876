import * as fc from 'fast-check'
import {listOf, maybe, oddNumber, oneOf, partOf, wildKey} from './wild-parts.ts'
import {wildAddress, wildLine, wildText} from './wild-words.ts'

const markNames = [
  'strong',
  'em',
  'code',
  'strike-through',
  'math',
  'underline',
  'constructor',
  '__proto__',
]

const span = fc.record(
  {
    _key: wildKey,
    _type: fc.constant('span'),
    text: maybe(wildLine),
    marks: maybe(fc.array(fc.constantFrom(...markNames, 'link0', 'link1', 'gone'), {maxLength: 4})),
  },
  {requiredKeys: ['_key', '_type']},
)
const links = fc
  .array(maybe(wildAddress), {maxLength: 2})
  .map((hrefs) => hrefs.map((href, at) => ({_type: 'link', _key: `link${at}`, href})))

const block = partOf('block', {
  style: oneOf('normal', 'h1'),
  listItem: maybe(oneOf('bullet', 'number', 'number')),
  level: maybe(fc.oneof({arbitrary: fc.integer({min: 1, max: 5}), weight: 6}, oddNumber)),
  markDefs: maybe(links),
  children: listOf(span, 4),
})
const verbatim = partOf('verbatim', {
  text: maybe(wildLine),
  language: maybe(oneOf('typescript', 'html')),
})
const unknown = partOf('unforeseen', {payload: wildText, inner: fc.jsonValue({maxDepth: 2})})

/** Each a level below the one before: deeper than any slide has columns for. */
const chain = fc.tuple(fc.integer({min: 6, max: 40}), wildText).map(([depth, text]) =>
  Array.from({length: depth}, (_, level) => ({
    _type: 'block',
    _key: `deep${level}`,
    listItem: 'bullet',
    level: level + 1,
    children: [{_type: 'span', _key: 's', text, marks: []}],
  })),
)

/** Points as Portable Text: most well formed, some of no kind that there is. */
export const wildPoints = maybe(
  fc.oneof(
    {
      arbitrary: fc.array(
        fc.oneof(
          {arbitrary: block, weight: 9},
          {arbitrary: verbatim, weight: 1},
          {arbitrary: unknown, weight: 1},
        ),
        {maxLength: 9},
      ),
      weight: 12,
    },
    chain,
    fc.array(block, {minLength: 40, maxLength: 80}),
  ),
)
