export interface Reference {
  id: string
  strong: boolean
}

/**
 * Every reference inside a value. References into another data set are left out, and so is the
 * bookkeeping under `_system`, which points at the document group rather than at a document.
 */
export function referencesIn(value: unknown): Reference[] {
  const found: Reference[] = []
  collect(value, found)
  return found
}

function collect(value: unknown, found: Reference[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
    return
  }
  if (!isRecord(value)) return
  if (typeof value['_ref'] === 'string' && !value['_dataset'] && !value['_projectId']) {
    found.push({id: value['_ref'], strong: value['_weak'] !== true})
  }
  for (const key in value) if (key !== '_system') collect(value[key], found)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
