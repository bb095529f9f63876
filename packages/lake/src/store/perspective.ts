import type {Document, Perspective} from '../types.ts'
import {publishedId, scopeOf} from './document-id.ts'
import {createSnapshot, type Snapshot} from './snapshot.ts'

/** The data set as each perspective sees it. Views are built on first use and kept in step. */
export interface Views {
  view(perspective: Perspective): Snapshot
  /** Every stored version of a published id. */
  group(publishedId: string): Document[]
  apply(changes: readonly (readonly [id: string, document: Document | null])[]): void
}

const keptViews = 8

export function createViews(raw: Snapshot): Views {
  const groups = new Map<string, Set<string>>()
  const views = new Map<string, {layers: readonly string[]; snapshot: Snapshot}>()
  const place = (id: string, present: boolean) => {
    const group = publishedId(id)
    const members = groups.get(group)
    if (present && members) members.add(id)
    else if (present) groups.set(group, new Set([id]))
    else if (members?.delete(id) && members.size === 0) groups.delete(group)
  }
  for (const document of raw.all()) place(document._id, true)

  return {
    view(perspective) {
      if (perspective === 'raw') return raw
      const layers = layersOf(perspective)
      if (layers.includes('raw')) return raw
      const key = layers.join()
      const known = views.get(key)
      views.delete(key)
      const view = known ?? {layers, snapshot: createSnapshot(overlay(layers, groups, raw))}
      views.set(key, view)
      for (const oldest of views.keys()) if (views.size > keptViews) views.delete(oldest)
      return view.snapshot
    },
    group: (id) =>
      [...(groups.get(id) ?? [])].toSorted().flatMap((member) => raw.byId(member) ?? []),
    apply(changes) {
      for (const [id, document] of changes) place(id, document !== null)
      const touched = new Set(changes.map(([id]) => publishedId(id)))
      for (const {layers, snapshot} of views.values()) {
        snapshot.apply(
          [...touched].map((group) => [group, pick(layers, group, groups.get(group), raw)]),
        )
      }
    },
  }
}

/** Names of layers, the first that has the document wins. */
function layersOf(perspective: Exclude<Perspective, 'raw'>): readonly string[] {
  const named = typeof perspective === 'string' ? [perspective] : perspective
  const layers = named.flatMap((name) => (name === 'previewDrafts' ? ['drafts'] : [name]))
  return layers.includes('published') ? layers : [...layers, 'published']
}

function* overlay(
  layers: readonly string[],
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  raw: Snapshot,
): Iterable<Document> {
  for (const [group, members] of groups) {
    const document = pick(layers, group, members, raw)
    if (document) yield document
  }
}

function pick(
  layers: readonly string[],
  group: string,
  members: ReadonlySet<string> | undefined,
  raw: Snapshot,
): Document | null {
  if (!members) return null
  for (const layer of layers) {
    const id = idIn(layer, group)
    if (!members.has(id)) continue
    const document = raw.byId(id)
    if (!document || isDeletion(document)) return null
    return {...document, _id: group, _originalId: id}
  }
  return null
}

function idIn(layer: string, group: string): string {
  if (layer === 'published') return group
  return layer === 'drafts' ? `drafts.${group}` : `versions.${layer}.${group}`
}

function isDeletion(document: Document): boolean {
  const system = document['_system']
  if (scopeOf(document._id).kind === 'published') return false
  return (
    typeof system === 'object' && system !== null && 'delete' in system && system.delete === true
  )
}
