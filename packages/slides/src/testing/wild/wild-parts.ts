import * as fc from 'fast-check'
import {wildAddress, wildLine, wildText} from './wild-words.ts'

/** What is left out, empty or null, as documents that nobody finished have it. */
export const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, {nil: null, freq: 6})

/** A list with a gap where a reference leads nowhere. */
export const listOf = <Value>(item: fc.Arbitrary<Value>, maxLength = 6) =>
  maybe(fc.array(fc.option(item, {nil: null, freq: 12}), {maxLength}))

/** An object some of whose fields are missing. */
export const partOf = (_type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc
    .record({_key: wildKey, ...fields}, {requiredKeys: ['_key']})
    .map((record) => ({_type, ...record}))

export const wildKey: fc.Arbitrary<string> = fc.oneof({arbitrary: fc.uuid(), weight: 5}, wildText)
export const oddNumber = fc.oneof(
  fc.integer({min: -3, max: 30}),
  fc.constantFrom(0, -1, 0.5, 1e21, Number.MAX_SAFE_INTEGER, 1e-9),
)
const part = fc.oneof(fc.double({min: 0, max: 1, noNaN: true}), fc.constantFrom(-1, 2, 0, 1))

/** A value of a closed list, or one that the schema does not know. */
export const oneOf = (...values: readonly string[]) =>
  fc.oneof({arbitrary: fc.constantFrom(...values), weight: 5}, wildText)

const storedAddress = fc.oneof(
  {
    arbitrary: fc.constant('http://localhost:3334/images/rostrum/production/a-1600x1000.png'),
    weight: 4,
  },
  wildAddress,
)
const asset = fc.record({
  _id: fc.oneof(
    {
      arbitrary: fc.constantFrom('image-a-1600x1000-png', 'image-b-300x900-jpg', 'image-c-1x1-svg'),
      weight: 4,
    },
    wildText,
  ),
  url: maybe(storedAddress),
  mimeType: maybe(oneOf('image/png', 'image/jpeg', 'image/svg+xml', 'image/gif')),
  metadata: maybe(
    fc.record({
      lqip: maybe(fc.oneof(fc.constant('data:image/png;base64,iVBORw0KGgo='), wildText)),
      dimensions: maybe(fc.record({width: maybe(oddNumber), height: maybe(oddNumber)})),
    }),
  ),
})
export const wildImage = maybe(
  fc
    .record(
      {
        asset: maybe(asset),
        crop: fc.record({top: part, bottom: part, left: part, right: part}, {requiredKeys: []}),
        hotspot: fc.record({x: part, y: part, width: part, height: part}, {requiredKeys: []}),
      },
      {requiredKeys: ['asset']},
    )
    .map((image) => ({_type: 'image', ...image})),
)
export const wildFilm = maybe(
  fc.record({
    _id: fc.oneof(fc.constant('file-film-mp4'), wildText),
    url: maybe(storedAddress),
    mimeType: maybe(oneOf('video/mp4', 'video/webm', 'text/html')),
  }),
)

export const wildSource = fc.record({
  _id: wildKey,
  title: maybe(fc.oneof(wildLine, wildAddress)),
  author: maybe(wildText),
  publisher: maybe(wildText),
  published: maybe(wildText),
  url: maybe(wildAddress),
  checkedOn: maybe(wildText),
  confidence: maybe(oneOf('high', 'low')),
})
export const wildClaim = fc.record({
  _id: wildKey,
  wording: maybe(wildText),
  standing: maybe(oneOf('advice', 'contested', 'corrected')),
  sinceThen: maybe(fc.record({text: maybe(wildLine), date: maybe(wildText)})),
  sources: listOf(wildSource, 3),
})

const cell = fc.oneof(fc.integer().map(String), fc.double().map(String), wildText, fc.constant(''))
export const wildTable = maybe(
  partOf('dataTable', {
    columns: listOf(
      partOf('dataColumn', {
        name: maybe(wildText),
        kind: maybe(oneOf('text', 'number', 'date')),
        unit: maybe(wildText),
      }),
      9,
    ),
    rows: listOf(partOf('dataRow', {cells: maybe(fc.array(cell, {maxLength: 9}))}), 40),
  }),
)
export const wildSeries = maybe(
  fc.record({
    _id: wildKey,
    title: maybe(wildLine),
    table: wildTable,
    unit: maybe(wildText),
    basis: maybe(wildLine),
    confidence: maybe(oneOf('high', 'low')),
    sources: listOf(wildSource, 3),
  }),
)
export const wildPerson = fc.record({
  _id: wildKey,
  name: maybe(wildText),
  role: maybe(wildText),
  organization: maybe(wildText),
  portrait: wildImage,
})
