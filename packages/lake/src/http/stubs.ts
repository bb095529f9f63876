import type {LakeApp, LakeContext} from './context.ts'
import {readBody} from './read-body.ts'

/** What a Studio asks of services that a local lake does not have, and the quiet answer. */
export function stubRoutes(app: LakeApp, context: LakeContext): void {
  for (const [path, body] of Object.entries(ANSWERS)) app.get(path, (c) => c.json(body))
  app.get('/ping', (c) => c.json({ok: true, instance: context.instance}))
  app.get('/data/ping/:dataset', (c) => c.json({ok: true}))
  app.get('/auth/id', (c) => c.json({id: context.user.id, expiry: null}))
  app.post('/auth/logout', (c) => c.json({ok: true}))
  // The only endpoint that takes sendBeacon's text/plain; what it says is thrown away.
  app.post('/intake/batch', async (c) => {
    await readBody(c.req.raw, TELEMETRY_BYTES)
    return c.json({ok: true})
  })
  app.get('/_rostrum/unknown', (c) => c.json([...context.unknown]))
}

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/auth/providers': {thirdPartyLogin: false, sso: {}, providers: []},
  '/auth/fetch': {token: ''},
  '/features': [],
  '/subscriptions/project/:id': {},
  '/journey/:topic': null,
  '/journey/:topic/:rest': null,
  '/intake/telemetry-status': {status: 'denied'},
  '/help': {resources: {title: 'Help and resources', sectionArray: []}},
  '/check/cors': {result: {allowed: true, withCredentials: true}},
  '/schedules/:project/:dataset': {schedules: []},
}

const TELEMETRY_BYTES = 1_000_000
