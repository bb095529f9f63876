import type {Points} from '../types.ts'

type Marker = '*' | '1' | ''

/** `points([['*', 1, 'first'], ['*', 2, 'beneath it']])`: Portable Text with keys p1, p2, … */
export function points(rows: readonly (readonly [Marker, number, string])[]): Points {
  return rows.map(([marker, level, text], index) => ({
    _type: 'block' as const,
    _key: `p${index + 1}`,
    style: 'normal' as const,
    ...(marker === ''
      ? {}
      : {listItem: marker === '1' ? ('number' as const) : ('bullet' as const)}),
    ...(level === 0 ? {} : {level}),
    markDefs: [],
    children: [{_type: 'span' as const, _key: `p${index + 1}s`, text, marks: []}],
  }))
}

/** Bullets of the first level. */
export const bullets = (...texts: readonly string[]): Points =>
  points(texts.map((text) => ['*', 1, text]))
