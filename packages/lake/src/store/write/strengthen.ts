/**
 * What publishing does to references that were weak only because their target was a draft:
 * `_strengthenOnPublish` goes, and with it `_weak`, unless the schema wanted it weak.
 */
export function strengthened<T>(value: T): T {
  return walk(value) as T
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, walk(inner)] as const)
  const mark = value['_strengthenOnPublish']
  if (typeof value['_ref'] !== 'string' || !mark) return Object.fromEntries(entries)
  const staysWeak = isRecord(mark) && mark['weak'] === true
  const dropped = new Set(staysWeak ? ['_strengthenOnPublish'] : ['_strengthenOnPublish', '_weak'])
  return Object.fromEntries(entries.filter(([key]) => !dropped.has(key)))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
