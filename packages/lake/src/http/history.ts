import type {Transaction} from '../types.ts'
import type {LakeApp, LakeContext, LakeRequest} from './context.ts'
import {splitIds} from './documents.ts'
import {boom} from './errors.ts'

export function historyRoutes(app: LakeApp, context: LakeContext): void {
  app.get('/data/history/:dataset/documents/:ids', (c) => {
    return c.json({documents: context.store.documentsAt(splitIds(c.req.param('ids')), moment(c))})
  })

  app.get('/data/history/:dataset/transactions/:ids', (c) => {
    const documentIds = splitIds(c.req.param('ids'))
    const given = (name: string) => c.req.query(name) || undefined
    const authors = given('authors')?.split(',')
    const transactions = context.store.transactions({
      documentIds,
      ...optional('fromTransaction', given('fromTransaction')),
      ...optional('toTransaction', given('toTransaction')),
      ...optional('fromTime', given('fromTime')),
      ...optional('toTime', given('toTime')),
      ...optional('authors', authors),
      reverse: c.req.query('reverse') === 'true',
      limit: limitOf(c, 100),
    })
    const only =
      c.req.query('includeIdentifiedDocumentsOnly') === 'true' ? new Set(documentIds) : undefined
    const options = {
      only,
      content: c.req.query('excludeContent') !== 'true',
      effects: c.req.query('effectFormat') === 'mendoza',
    }
    const lines = transactions.map(
      (transaction) => `${JSON.stringify(entry(transaction, options))}\n`,
    )
    return c.body(lines.join(''), 200, {'content-type': 'application/x-ndjson; charset=utf-8'})
  })

  app.get('/data/history/:dataset/events/documents/:id', (c) => {
    const id = c.req.param('id')
    const cursor = c.req.query('nextCursor') || undefined
    const {events, nextCursor} = context.store.events(id, {
      limit: limitOf(c, 100),
      ...optional('cursor', cursor),
    })
    return c.json({events: {[id]: events}, nextCursor})
  })

  app.get('/data/history/:dataset/events/releases/:id', (c) => c.json({events: [], nextCursor: ''}))
}

/** An entry of the transaction log as the wire has it. */
function entry(
  {id, timestamp, author, changes}: Transaction,
  {only, content, effects}: {only: Set<string> | undefined; content: boolean; effects: boolean},
) {
  const shown = only ? changes.filter((change) => only.has(change.documentId)) : changes
  return {
    id,
    timestamp,
    author,
    documentIDs: shown.map((change) => change.documentId),
    ...(content ? {mutations: shown.flatMap((change) => change.mutations)} : {}),
    ...(effects
      ? {effects: Object.fromEntries(shown.map((change) => [change.documentId, change.effects]))}
      : {}),
  }
}

function moment(c: LakeRequest) {
  const {revision, time, lastRevision} = c.req.query()
  if (revision) return {revision}
  if (time) {
    const at = new Date(time)
    if (Number.isNaN(at.getTime())) throw boom(400, `time must be ISO 8601, got "${time}".`)
    return {time: at.toISOString()}
  }
  if (lastRevision === 'true') return {lastRevision: true as const}
  throw boom(
    400,
    'Expected one of revision=<transaction id>, time=<ISO 8601> or lastRevision=true.',
  )
}

function limitOf(c: LakeRequest, fallback: number): number {
  const limit = Number(c.req.query('limit') ?? fallback)
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1000) : fallback
}

function optional<K extends string, V>(key: K, value: V | undefined): {[P in K]?: V} {
  return (value === undefined ? {} : {[key]: value}) as {[P in K]?: V}
}
