/**
 * The same content without the gaps in its lists: what a reference to a deleted document leaves, and
 * a list item that is none. Where there are none it is the very same. Cells keep theirs, for a gap
 * among them is a value that is not known.
 */
export const withoutGaps = <Content>(content: Content): Content => closed(content) as Content

function closed(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value
    const kept = items.filter((item) => item != null).map(closed)
    return kept.length === items.length && kept.every((item, at) => item === items[at])
      ? value
      : kept
  }
  if (typeof value !== 'object' || value === null) return value
  const changed = Object.entries(value)
    .map(([name, field]): [string, unknown, unknown] => [
      name,
      field,
      name === 'cells' ? field : closed(field),
    ])
    .filter(([, field, own]) => field !== own)
  return changed.length === 0
    ? value
    : {...value, ...Object.fromEntries(changed.map(([name, , own]) => [name, own]))}
}
