import type {MiddlewareHandler} from 'hono'
import type {LakeContext, LakeEnv} from './context.ts'
import {boom} from './errors.ts'

/**
 * A browser opens six connections to a host over HTTP/1.1 and a Studio holds six streams, so that
 * its saves would wait for ever. Each stream of a browser therefore gets a host of its own.
 */
export function redirectStreams({tickets}: LakeContext): MiddlewareHandler<LakeEnv> {
  let counter = 0
  return async (c, next) => {
    if (c.req.method !== 'GET') throw boom(405, 'A stream is asked for with GET.')
    const url = new URL(c.req.url)
    if (!c.req.header('sec-fetch-site') || /^sse-\d+\.localhost$/.test(url.hostname)) return next()
    counter = (counter + 1) % 1_000_000
    const target = tickets.issue(`${url.pathname}${url.search}`)
    const port = url.port ? `:${url.port}` : ''
    c.header('cache-control', 'no-store')
    return c.redirect(`http://sse-${counter}.localhost${port}${target}`, 307)
  }
}
