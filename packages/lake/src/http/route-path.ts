/**
 * The path that routes are written for: without the API version, and
 * `/projects/p/datasets/d/<operation>` (clients with a `resource`) as `/data/<operation>/d`.
 */
export function routePath(pathname: string): string {
  if (/^\/(?:images|files)\//.test(pathname)) return pathname
  const path = VERSIONED.exec(pathname)?.[2]
  if (path === undefined) return `/unversioned${pathname}`
  const resource = RESOURCE.exec(path)
  if (!resource) return path
  const [, , dataset, operation, rest = ''] = resource
  return `/data/${operation}/${dataset}${rest}`
}

/** The project that a path in the `/projects/p/datasets/d/` form names. */
export function pathProject(pathname: string): string | undefined {
  return RESOURCE.exec(VERSIONED.exec(pathname)?.[2] ?? '')?.[1]
}

/** `1`, `X` or a date; `1` where the path carries none. */
export function apiVersion(pathname: string): string {
  return VERSIONED.exec(pathname)?.[1] ?? '1'
}

/** Is the version the given date or later? `X` is the newest, `1` the oldest. */
export function isSince(version: string, date: string): boolean {
  return version === 'X' || (version !== '1' && version >= date)
}

const VERSIONED = /^\/v(1|X|\d{4}-\d{2}-\d{2})(\/.*)$/
const RESOURCE =
  /^\/projects\/([^/]+)\/datasets\/([^/]+)\/(query|mutate|actions|doc|listen|live\/events|history|export|references)(\/.*)?$/
