/** The ids that a value refers to in its own dataset, near or far within it, each once. */
export function referencesIn(value: unknown): string[] {
  const found = new Set<string>()
  collect(value, found)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
  } else if (typeof value === 'object' && value !== null) {
    if ('_ref' in value && typeof value._ref === 'string') {
      if (!('_dataset' in value)) found.add(value._ref)
    } else {
      for (const inner of Object.values(value)) collect(inner, found)
    }
  }
}
