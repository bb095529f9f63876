/** Answers preflights, and adds what an allowed origin needs to every response. */
export async function withCors(
  request: Request,
  origin: string | undefined,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const preflight = request.method === 'OPTIONS'
  const response = preflight ? new Response(null, {status: 204}) : await answer()
  const {headers} = response
  headers.set('x-content-type-options', 'nosniff')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  headers.append('vary', 'Origin')
  if (origin === undefined) return response
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-allow-credentials', 'true')
  if (preflight) {
    headers.set('access-control-allow-methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS')
    headers.set('access-control-max-age', '600')
    const asked = request.headers.get('access-control-request-headers')
    if (asked) headers.set('access-control-allow-headers', asked)
  } else {
    headers.set('access-control-expose-headers', 'X-Sanity-Shard, traceparent, server-timing')
  }
  return response
}
