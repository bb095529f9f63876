import type {Document, Mutation, MutationOperation} from '../../types.ts'
import {isDocumentId} from '../document-id.ts'
import {Refusal, atIndex, invalid} from '../refusal.ts'
import {patch, put, remove} from './document-writes.ts'
import type {WorkingSet} from './working-set.ts'

export interface Outcome {
  id: string
  operation: MutationOperation
}

/** Ids of the documents that a query finds in the working set's state. */
export type SelectIds = (
  query: string,
  params: Readonly<Record<string, unknown>>,
) => readonly string[]

/** @throws Refusal with the index of the mutation */
export function applyMutations(
  work: WorkingSet,
  mutations: readonly Mutation[],
  select: SelectIds,
): Outcome[] {
  return mutations.flatMap((mutation, index) =>
    atIndex(index, () => {
      work.step.index = index
      return applyMutation(work, mutation, select)
    }),
  )
}

type Kind = 'create' | 'createOrReplace' | 'createIfNotExists' | 'delete' | 'patch'
type Handler = (work: WorkingSet, body: Record<string, unknown>, select: SelectIds) => Outcome[]

const handlers: {[kind in Kind]: Handler} = {
  create(work, body) {
    const id = idFor(work, body['_id'])
    if (work.read(id)) throw alreadyExists(id)
    put(work, id, body, 'create')
    return [{id, operation: 'create'}]
  },
  createOrReplace(work, body) {
    const id = idFor(work, body['_id'])
    const operation = work.read(id) ? 'update' : 'create'
    put(work, id, body, 'createOrReplace')
    return [{id, operation}]
  },
  createIfNotExists(work, body) {
    const id = idFor(work, body['_id'])
    if (work.read(id)) return [{id, operation: 'none'}]
    put(work, id, body, 'createIfNotExists')
    return [{id, operation: 'create'}]
  },
  delete(work, body, select) {
    return selected(body, select).map((id) => {
      if (!work.read(id)) return {id, operation: 'none'}
      remove(work, id)
      return {id, operation: 'delete'}
    })
  },
  patch(work, body, select) {
    return selected(body, select).map((id) => {
      patch(work, id, body)
      return {id, operation: 'update'}
    })
  },
}

function applyMutation(work: WorkingSet, mutation: unknown, select: SelectIds): Outcome[] {
  const entries = isRecord(mutation) ? Object.entries(mutation) : []
  const [kind, body] = entries[0] ?? []
  if (
    entries.length !== 1 ||
    kind === undefined ||
    !Object.hasOwn(handlers, kind) ||
    !isRecord(body)
  ) {
    const known = Object.keys(handlers).join(', ')
    throw invalid(
      `Expected a mutation with one of ${known}, got ${JSON.stringify(mutation)?.slice(0, 200)}`,
    )
  }
  return handlers[kind as Kind](work, body, select)
}

/** A missing id is made up; `talk.` becomes a made-up id below `talk.`. */
function idFor(work: WorkingSet, given: unknown): string {
  if (given === undefined || given === null) return work.newId()
  const id = typeof given === 'string' && given.endsWith('.') ? given + work.newId() : given
  if (!isDocumentId(id)) {
    throw invalid(
      `Malformed document ID: ${JSON.stringify(given)}; letters, digits, "_", "-" and "." are allowed, 128 at most`,
    )
  }
  return id
}

function selected(body: Record<string, unknown>, select: SelectIds): readonly string[] {
  const {id, query, params} = body
  if (typeof query === 'string') return select(query, isRecord(params) ? params : {})
  const ids: readonly unknown[] = Array.isArray(id) ? id : [id]
  return ids.map((each) => {
    if (typeof each !== 'string')
      throw invalid(`Expected an "id" or a "query", got ${JSON.stringify(id)}`)
    return each
  })
}

export function alreadyExists(id: string): Refusal {
  return new Refusal(
    409,
    'documentAlreadyExistsError',
    `Document by ID ${JSON.stringify(id)} already exists`,
    {id},
  )
}

function isRecord(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
