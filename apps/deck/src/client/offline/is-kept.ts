/** Whether what stands at an address may be shown again without a server. */
export function isKept({pathname, searchParams}: URL): boolean {
  if (searchParams.getAll('perspective').includes('drafts')) return false
  return !pathname.startsWith('/_api/') && !pathname.endsWith('/changes')
}
