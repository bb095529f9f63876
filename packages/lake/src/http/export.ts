import type {LakeApp, LakeContext} from './context.ts'

/** `GET /data/export/:dataset`: every document as NDJSON, in the order of their ids. */
export function exportRoutes(app: LakeApp, {store}: LakeContext): void {
  app.get('/data/export/:dataset', (c) => {
    const types = c.req.query('types')?.split(',').filter(Boolean)
    const wanted = types?.length ? new Set(types) : undefined
    const documents = store.all()[Symbol.iterator]()
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        let text = ''
        while (text.length < CHUNK) {
          const next = documents.next()
          if (next.done) {
            if (text) controller.enqueue(encoder.encode(text))
            controller.close()
            return
          }
          if (!wanted || wanted.has(next.value._type)) text += `${JSON.stringify(next.value)}\n`
        }
        controller.enqueue(encoder.encode(text))
      },
      cancel: () => void documents.return?.(),
    })
    return c.body(body, 200, {'content-type': 'application/x-ndjson; charset=utf-8'})
  })
}

const CHUNK = 64_000
