import type {Document} from '../types.ts'
import type {LakeApp, LakeContext} from './context.ts'

export function documentRoutes(app: LakeApp, context: LakeContext): void {
  app.get('/data/doc/:dataset/:ids', (c) => {
    const ids = splitIds(c.req.param('ids'))
    const found =
      c.req.query('includeAllVersions') === 'true'
        ? ids.flatMap((id) => context.store.versions(id))
        : context.store.documents(ids)
    const present = new Set(found.map((document) => document._id))
    const documents = c.req.query('excludeContent') === 'true' ? found.map(withoutContent) : found
    const omitted = ids.filter((id) => !present.has(id)).map((id) => ({id, reason: 'existence'}))
    return c.json({documents, omitted})
  })

  app.get('/data/references/:dataset/documents/:id/to', (c) => {
    const references = context.store.referencesTo(c.req.param('id'))
    return c.json({
      totalCount: references.length,
      references: references.map((documentId) => ({documentId})),
    })
  })
}

export function splitIds(list: string): string[] {
  return list.split(',').filter((id) => id !== '')
}

function withoutContent({_id, _type, _rev, _createdAt, _updatedAt}: Document) {
  return {_id, _type, _rev, _createdAt, _updatedAt}
}
