/**
 * Gives every object in an array a `_key` where it has none.
 * @returns the copy, and the path of each key that was added
 */
export function withArrayKeys<T>(
  value: T,
  newKey: () => string,
): {value: T; added: Record<string, string>} {
  const added: Record<string, string> = {}
  return {value: keyed(value, '', newKey, added) as T, added}
}

function keyed(
  value: unknown,
  path: string,
  newKey: () => string,
  added: Record<string, string>,
): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => {
      const at = `${path}[${i}]`
      const next = keyed(item, at, newKey, added)
      if (!isRecord(next) || typeof next['_key'] === 'string') return next
      const key = newKey()
      added[`${at}._key`] = key
      return {...next, _key: key}
    })
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    keyed(inner, step(path, name), newKey, added),
  ])
  return Object.fromEntries(entries)
}

function step(path: string, name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) return `${path}[${JSON.stringify(name)}]`
  return path === '' ? name : `${path}.${name}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
