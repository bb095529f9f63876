import * as fc from 'fast-check'
import {sentence, word} from '../stress-words.ts'
import {badAddresses, markupPayloads, oddAddresses} from './payloads.ts'

const among = (ranges: readonly (readonly [number, number])[]) =>
  fc.oneof(
    ...ranges.map(([from, to]) =>
      fc.integer({min: from, max: to}).map((code) => String.fromCodePoint(code)),
    ),
  )
const strung = (character: fc.Arbitrary<string>, joint: string, maxLength: number) =>
  fc.array(character, {minLength: 1, maxLength}).map((list) => list.join(joint))

const chinese = strung(
  among([
    [0x4e00, 0x9fff],
    [0x3041, 0x30ff],
    [0xac00, 0xd7a3],
    [0x3000, 0x3002],
  ]),
  '',
  120,
)
const rightToLeft = strung(
  strung(
    among([
      [0x5d0, 0x5ea],
      [0x627, 0x64a],
      [0x660, 0x669],
    ]),
    '',
    14,
  ),
  ' ',
  24,
)
const otherScripts = strung(
  strung(
    among([
      [0x391, 0x3c9],
      [0x410, 0x44f],
      [0x905, 0x939],
      [0xe01, 0xe2e],
      [0x10d0, 0x10f0],
    ]),
    '',
    12,
  ),
  ' ',
  24,
)
const emoji = strung(
  fc.constantFrom('👩‍👩‍👧‍👦', '🏳️‍🌈', '🇪🇺', '👍🏿', '🧑🏻‍🚀', '☎️', '1️⃣', '🇦', '\u{1f9ff}', '〰️'),
  '',
  40,
)
/** Letters under heaps of marks. */
const marked = strung(
  fc
    .tuple(
      fc.constantFrom('a', 'Z', 'i', ' ', '中', 'ا'),
      strung(
        among([
          [0x300, 0x36f],
          [0x483, 0x489],
        ]),
        '',
        20,
      ),
    )
    .map(([base, marks]) => base + marks),
  '',
  20,
)
const invisible = strung(
  fc.constantFrom(
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\u00ad',
    '\u2060',
    '\u180e',
    'a',
    ' ',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\u2029',
    '\u0085',
  ),
  '',
  30,
)
const control = strung(
  fc.oneof(
    among([
      [0, 0x1f],
      [0x7f, 0x9f],
    ]),
    fc.constantFrom('\ud800', '\udfff', '\ufffe', '\uffff', 'x', '\r', '\n', '\t'),
  ),
  '',
  16,
)
/** Signs that most faces lack, and that others set much wider than a letter. */
const wideSigns = strung(
  among([
    [0x2000, 0x2bff],
    [0xfb50, 0xfdfd],
    [0x12000, 0x1236e],
    [0x1d400, 0x1d7ff],
  ]),
  '',
  20,
)

const longWord = fc.integer({min: 20, max: 400}).map(word)
const sentences = fc.integer({min: 1, max: 40}).map(sentence)
const capitals = fc.integer({min: 1, max: 14}).map((words) => sentence(words).toUpperCase())
const numbers = fc.oneof(
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.constantFrom('1e999', '-0', '1,5', '١٢', '½', 'NaN', '٪'),
)

/** Any text that could stand in a field, friendly or not; most of it short enough for a slide. */
export const wildText: fc.Arbitrary<string> = fc.oneof(
  {arbitrary: sentences, weight: 6},
  {arbitrary: fc.constantFrom(...markupPayloads), weight: 6},
  {arbitrary: fc.constantFrom(...badAddresses, ...oddAddresses), weight: 1},
  longWord,
  capitals,
  chinese,
  rightToLeft,
  otherScripts,
  emoji,
  marked,
  invisible,
  control,
  wideSigns,
  numbers,
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\n\n\n',
    'constructor',
    '__proto__',
    'null',
    'undefined',
    '[object Object]',
  ),
  fc.string({unit: 'binary', maxLength: 60}),
  fc.lorem({maxCount: 120}),
)

/** Two texts that run into each other. */
export const wildLine: fc.Arbitrary<string> = fc.oneof(
  {arbitrary: wildText, weight: 4},
  fc.tuple(wildText, wildText).map(([one, other]) => one + other),
)

export const wildAddress: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...badAddresses),
  fc.constantFrom(...oddAddresses),
  wildText,
  fc.webUrl({withQueryParameters: true, withFragments: true}),
)
