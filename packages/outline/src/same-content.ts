/** Do two values say the same? The order of keys does not matter; absent and undefined are one. */
export function isSameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>]
  for (const key of keys) if (!isSameContent(left[key], right[key])) return false
  return true
}
