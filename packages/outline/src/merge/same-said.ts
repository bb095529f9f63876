import type {TextPoint} from '../documents/points.ts'
import {joinSpans} from '../inline/span.ts'
import {isSameContent} from '../same-content.ts'
import {spansOf} from '../write/points.ts'

/** Do two values say the same, however an editor cut and keyed the text within their points? */
export const isSameSaid = (one: unknown, other: unknown): boolean =>
  isSameContent(one, other) || isSameContent(plainly(one), plainly(other))

function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly)
  if (typeof value !== 'object' || value === null) return value
  if (!isText(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainly(each)]))
  }
  const {markDefs: _links, children: _children, style: _style, ...rest} = value
  return {...rest, spans: joinSpans(spansOf(value))}
}

const isText = (value: object): value is TextPoint => '_type' in value && value._type === 'block'
