/** The three places a document can live in, told apart by its id. */
export type Scope = {kind: 'published'} | {kind: 'draft'} | {kind: 'version'; release: string}

const drafts = 'drafts.'
const versions = /^versions\.([^.]+)\.(.+)$/
const wellFormed = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

export function isDocumentId(id: unknown): id is string {
  return typeof id === 'string' && wellFormed.test(id)
}

export function scopeOf(id: string): Scope {
  if (id.startsWith(drafts)) return {kind: 'draft'}
  const release = versions.exec(id)?.[1]
  return release === undefined ? {kind: 'published'} : {kind: 'version', release}
}

/** `drafts.a` and `versions.r.a` belong to `a`. */
export function publishedId(id: string): string {
  if (id.startsWith(drafts)) return id.slice(drafts.length)
  return versions.exec(id)?.[2] ?? id
}

export function draftId(id: string): string {
  return drafts + publishedId(id)
}
