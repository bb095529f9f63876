import type {Store} from '../types.ts'
import type {LakeApp, LakeContext} from './context.ts'
import {streamLines} from './stream-lines.ts'

/** `GET /data/export/:dataset`: every document as NDJSON, in the order of their ids. */
export function exportRoutes(app: LakeApp, {store}: LakeContext): void {
  app.get('/data/export/:dataset', (c) => {
    const types = c.req.query('types')?.split(',').filter(Boolean)
    const wanted = types?.length ? new Set(types) : undefined
    const body = streamLines(documentLines(store, wanted))
    return c.body(body, 200, {'content-type': 'application/x-ndjson; charset=utf-8'})
  })
}

function* documentLines(store: Store, types: ReadonlySet<string> | undefined): Generator<string> {
  for (const document of store.all()) {
    if (!types || types.has(document._type)) yield `${JSON.stringify(document)}\n`
  }
}
