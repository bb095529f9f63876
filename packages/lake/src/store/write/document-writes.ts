import {Mutation as AppliedMutation, type Mut} from '@sanity/mutator'

import type {Document, Mutation, Patch} from '../../types.ts'
import {Refusal, invalid} from '../refusal.ts'
import {withArrayKeys} from './array-keys.ts'
import {refuseForbiddenKeys, refuseForbiddenPath} from './forbidden-keys.ts'
import type {WorkingSet} from './working-set.ts'

/** Everything that a mutation or an action does to one document goes through these four. */

type Content = Readonly<Record<string, unknown>>

/** Stores a document under an id; `as` is the mutation that listeners are told. */
export function put(
  work: WorkingSet,
  id: string,
  content: Content,
  as: 'create' | 'createOrReplace' | 'createIfNotExists',
): Document {
  refuseForbiddenKeys(content)
  const type = content['_type']
  if (typeof type !== 'string' || type === '') {
    throw invalid(`Document ${JSON.stringify(id)} needs a _type, as in {"_type": "talk"}`)
  }
  const before = work.read(id)
  const keyed = work.autoGenerateArrayKeys
    ? withArrayKeys(content, () => arrayKey(work)).value
    : content
  const document = stamped(
    work,
    {...keyed, _id: id, _type: type},
    createdAt(content) ?? before?._createdAt,
  )
  work.write(id, document, [{[as]: document} as unknown as Mutation])
  return document
}

export function remove(work: WorkingSet, id: string): void {
  work.write(id, null, [{delete: {id}}])
}

/** @throws Refusal 404 for a missing document, 409 for another revision, 400 for a bad patch */
export function patch(work: WorkingSet, id: string, given: Patch): Document {
  const before = existing(work, id)
  checkRevision(before, given.ifRevisionID)
  const operations = patchOperations(given)
  const patched = applyPatch(before, operations)
  refuseForbiddenKeys(patched)
  for (const name of ['_id', '_type'] as const) {
    if (patched[name] !== before[name]) throw invalid(`Cannot modify immutable attribute "${name}"`)
  }
  const mutations: Mutation[] = [{patch: {id, ...operations}}]
  const keyed = work.autoGenerateArrayKeys
    ? withArrayKeys(patched, () => arrayKey(work))
    : {value: patched, added: {}}
  if (Object.keys(keyed.added).length > 0) mutations.push({patch: {id, set: keyed.added}})
  const document = stamped(work, keyed.value, createdAt(keyed.value) ?? before._createdAt)
  work.write(id, document, mutations)
  return document
}

export function existing(work: WorkingSet, id: string): Document {
  const document = work.read(id)
  if (document) return document
  throw new Refusal(
    404,
    'documentNotFoundError',
    `The document with the ID ${JSON.stringify(id)} was not found`,
    {id},
  )
}

export function checkRevision(document: Document | null, expected: unknown): void {
  if (expected === undefined || expected === null) return
  const current = document?._rev ?? null
  if (current === expected) return
  const id = document?._id ?? null
  throw new Refusal(
    409,
    'documentRevisionIDDoesNotMatchError',
    `Document ${JSON.stringify(id)} has unexpected revision ID (${JSON.stringify(current)}), expected ${JSON.stringify(expected)}`,
    {id, currentRevisionID: current, expectedRevisionID: expected},
  )
}

const operationNames = ['set', 'setIfMissing', 'unset', 'inc', 'dec', 'insert', 'diffMatchPatch']

/** The operations of a patch without the selection they apply to. */
function patchOperations(given: Patch): Record<string, unknown> {
  const {id: _id, query: _query, params: _params, ifRevisionID: _revision, ...operations} = given
  for (const [name, operation] of Object.entries(operations)) {
    if (!operationNames.includes(name)) {
      throw invalid(
        `Unknown patch operation ${JSON.stringify(name)}; known are ${operationNames.join(', ')}`,
      )
    }
    if (name === 'unset') {
      if (!Array.isArray(operation))
        throw invalid('unset takes a list of paths, as in {"unset": ["title"]}')
      for (const path of operation) refuseForbiddenPath(path)
      continue
    }
    if (typeof operation !== 'object' || operation === null || Array.isArray(operation)) {
      throw invalid(`${name} takes an object, as in {"${name}": {…}}`)
    }
    for (const [path, value] of Object.entries(operation)) {
      if (name !== 'insert') refuseForbiddenPath(path)
      else if (path !== 'items') refuseForbiddenPath(value)
      refuseForbiddenKeys(value)
    }
  }
  return operations
}

function applyPatch(before: Document, operations: Record<string, unknown>): Document {
  const copy = structuredClone(before)
  try {
    const mutation: Mut = {
      patch: {id: before._id, ...structuredClone(operations)},
    }
    const after = new AppliedMutation({mutations: [mutation]}).apply(copy)
    if (after) return after as Document
  } catch (error) {
    throw invalid(
      `The patch could not be applied: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  throw invalid('The patch left no document')
}

/** A copy that is exactly what will be read back: JSON, with the fields that the lake sets. */
function stamped(
  work: WorkingSet,
  content: Content & {_id: string; _type: string},
  created: string | undefined,
): Document {
  const copy = JSON.parse(JSON.stringify(content)) as Document
  return {
    ...copy,
    _rev: work.transactionId,
    _createdAt: created ?? work.timestamp,
    _updatedAt: work.timestamp,
  }
}

function createdAt(content: Content): string | undefined {
  const value = content['_createdAt']
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value
  throw invalid(
    `_createdAt must be a date such as "2026-11-24T09:00:00Z", got ${JSON.stringify(value)}`,
  )
}

function arrayKey(work: WorkingSet): string {
  return work
    .newId()
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 12)
}
