/** The name of a talk in addresses, where it has one. */
export function talkSlug(document: {[field: string]: unknown} | null): string | undefined {
  const slug = document?.['slug']
  const current = typeof slug === 'object' && slug !== null && 'current' in slug && slug.current
  return typeof current === 'string' && current !== '' ? current : undefined
}
