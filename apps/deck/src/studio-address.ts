/** Where a Studio opens a document, at a field of it: the address of its intent to edit. */
export function studioAddress(
  studioUrl: string,
  {type, id}: {type: string; id: string},
  path: string | null,
): string {
  const parameters = {id, type, ...(path !== null && {path})}
  const text = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join(';')
  return `${studioUrl.replace(/\/$/, '')}/intent/edit/${text}`
}
