/**
 * What JSON can carry: `undefined` becomes `null`, dates and paths become strings. Parts that are
 * plain already are returned as they are, not copied.
 */
export function plainJson(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    let copy: unknown[] | undefined
    for (const [i, item] of items.entries()) {
      const next = plainJson(item)
      if (next !== item) (copy ??= [...items])[i] = next
    }
    return copy ?? value
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return plainJson(value.toJSON())
  let copy: Record<string, unknown> | undefined
  for (const [key, inner] of Object.entries(value)) {
    const next = plainJson(inner)
    if (next !== inner) (copy ??= {...value})[key] = next
  }
  return copy ?? value
}
