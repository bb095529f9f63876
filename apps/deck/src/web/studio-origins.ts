/**
 * The addresses that a Studio's pages may have: a browser counts each name of this machine as an
 * origin of its own.
 */
export function studioOrigins(studioUrl: string | undefined): ReadonlySet<string> {
  if (studioUrl === undefined) return new Set()
  const {origin, protocol, port} = new URL(studioUrl)
  const local = ['localhost', '127.0.0.1'].map((host) => new URL(`${protocol}//${host}:${port}`))
  const isLocal = local.some((url) => url.origin === origin)
  return new Set(isLocal ? local.map((url) => url.origin) : [origin])
}
