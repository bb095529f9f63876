/**
 * The Studio writes a reference to a document that is not yet published as weak, to be made strong
 * when it is published. Merging compares references without that, and writing puts it back.
 */
export function strongReferences<T>(value: T): T {
  return mapReferences(value, ({_weak, _strengthenOnPublish, ...reference}) => reference)
}

/** References to ids that are not published become weak until they are. */
export function weakenReferences<T>(value: T, unpublished: ReadonlyMap<string, string>): T {
  return mapReferences(value, (reference) => {
    const type = unpublished.get(reference._ref)
    return type ? {...reference, _weak: true, _strengthenOnPublish: {type}} : reference
  })
}

interface Reference {
  _ref: string
  _weak?: boolean
  _strengthenOnPublish?: unknown
}

function mapReferences<T>(value: T, change: (reference: Reference) => object): T {
  if (Array.isArray(value)) return value.map((item: unknown) => mapReferences(item, change)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([field, inner]) => [
    field,
    mapReferences(inner as unknown, change),
  ])
  const mapped = Object.fromEntries(entries) as T
  return isReference(mapped) ? (change(mapped) as T) : mapped
}

function isReference(value: unknown): value is Reference {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as {_ref?: unknown})._ref === 'string'
  )
}
