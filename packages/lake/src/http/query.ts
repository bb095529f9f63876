import type {LakeApp, LakeContext, LakeRequest} from './context.ts'
import {dataError} from './errors.ts'
import {parsePerspective} from './perspective.ts'
import {isRecord, readJson} from './read-body.ts'

/** GET with `query` and `$name=<JSON>`, POST with `{query, params}`. */
export function queryRoutes(app: LakeApp, context: LakeContext): void {
  app.get('/data/query/:dataset', (c) => {
    return answer(c, context, c.req.query('query') ?? '', queryParams(c.req.query()))
  })
  app.post('/data/query/:dataset', async (c) => {
    const {query, params} = await readJson(c.req.raw, QUERY_BYTES)
    if (typeof query !== 'string')
      throw dataError(400, 'queryParseError', 'Expected {"query": "<GROQ>"}.')
    return answer(c, context, query, isRecord(params) ? params : {})
  })
}

/** The `$name=<JSON>` entries of a query string. */
export function queryParams(search: Record<string, string>): Record<string, unknown> {
  const entries = Object.entries(search).filter(([key]) => key.startsWith('$'))
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(1), parseParam(key, value)]))
}

async function answer(
  c: LakeRequest,
  context: LakeContext,
  query: string,
  params: Record<string, unknown>,
): Promise<Response> {
  const perspective = parsePerspective(c.req.query('perspective'), c.var.apiVersion)
  const identity = context.user.id
  const {result, ms, syncTags} = await context.store.query({query, params, perspective, identity})
  return c.json({
    ...(c.req.query('returnQuery') === 'false' ? {} : {query}),
    result: result ?? null,
    syncTags,
    ms,
  })
}

function parseParam(key: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw dataError(
      400,
      'queryParseError',
      `The parameter ${key} must be JSON: a string needs quotes, as in ${key}="talk". Got: ${value.slice(0, 100)}`,
    )
  }
}

const QUERY_BYTES = 300_000
