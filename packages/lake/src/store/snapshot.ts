import type {Document} from '../types.ts'
import {referencesIn} from './references.ts'

/**
 * Documents in memory, indexed for queries. Lists are sorted by id and never change in place: a
 * query that is still running keeps the lists it began with.
 */
export interface Snapshot {
  all(): readonly Document[]
  byId(id: string): Document | undefined
  byType(type: string): readonly Document[]
  /** Documents that refer to an id, strongly or weakly. */
  referring(id: string): readonly Document[]
  apply(changes: Iterable<readonly [id: string, document: Document | null]>): void
}

export function createSnapshot(documents: Iterable<Document> = []): Snapshot {
  const ids = new Map<string, Document>()
  const types = new Map<string, readonly Document[]>()
  const referrers = new Map<string, Set<string>>()
  let everything: readonly Document[] = []

  const forget = (document: Document) => {
    ids.delete(document._id)
    for (const {id} of referencesIn(document)) {
      const set = referrers.get(id)
      set?.delete(document._id)
      if (set?.size === 0) referrers.delete(id)
    }
  }
  const remember = (document: Document) => {
    ids.set(document._id, document)
    for (const {id} of referencesIn(document)) {
      const set = referrers.get(id)
      if (set) set.add(document._id)
      else referrers.set(id, new Set([document._id]))
    }
  }
  const apply = (changes: Iterable<readonly [string, Document | null]>) => {
    const last = new Map(changes)
    const touchedTypes = new Map<string, Change[]>()
    const touch = (type: string, change: Change) => {
      const list = touchedTypes.get(type)
      if (list) list.push(change)
      else touchedTypes.set(type, [change])
    }
    const touched: Change[] = []
    for (const [id, document] of last) {
      const before = ids.get(id)
      if (before) forget(before)
      if (document) remember(document)
      touched.push([id, document])
      if (before && before._type !== document?._type) touch(before._type, [id, null])
      if (document) touch(document._type, [id, document])
    }
    everything = merged(everything, touched)
    for (const [type, list] of touchedTypes) {
      const next = merged(types.get(type) ?? [], list)
      if (next.length > 0) types.set(type, next)
      else types.delete(type)
    }
  }
  apply(entries(documents))

  return {
    all: () => everything,
    byId: (id) => ids.get(id),
    byType: (type) => types.get(type) ?? [],
    referring: (id) =>
      sortedById([...(referrers.get(id) ?? [])].flatMap((from) => ids.get(from) ?? [])),
    apply,
  }
}

export function sortedById(documents: readonly Document[]): readonly Document[] {
  return documents.toSorted((a, b) => (a._id < b._id ? -1 : a._id > b._id ? 1 : 0))
}

type Change = readonly [id: string, document: Document | null]

const fewChanges = 16

function merged(list: readonly Document[], changes: readonly Change[]): readonly Document[] {
  if (changes.length > fewChanges) {
    const touched = new Set(changes.map(([id]) => id))
    const kept = list.filter((document) => !touched.has(document._id))
    return sortedById([...kept, ...changes.flatMap(([, document]) => document ?? [])])
  }
  let next = list
  for (const [id, document] of changes) {
    const at = position(next, id)
    const present = next[at]?._id === id ? 1 : 0
    if (document) next = next.toSpliced(at, present, document)
    else if (present) next = next.toSpliced(at, 1)
  }
  return next
}

function position(list: readonly Document[], id: string): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?._id ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}

function* entries(documents: Iterable<Document>): Iterable<Change> {
  for (const document of documents) yield [document._id, document]
}
