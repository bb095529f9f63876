import type {Action, Document} from '../../types.ts'
import {
  draftId as draftIdOf,
  isDocumentId,
  publishedId as publishedIdOf,
  scopeOf,
} from '../document-id.ts'
import {Refusal, atIndex, invalid} from '../refusal.ts'
import {alreadyExists} from './apply-mutations.ts'
import {checkRevision, existing, patch, put, remove} from './document-writes.ts'
import {strengthened} from './strengthen.ts'
import type {WorkingSet} from './working-set.ts'

/** @throws Refusal with the index of the action */
export function applyActions(work: WorkingSet, actions: readonly Action[]): void {
  for (const [index, action] of actions.entries()) {
    atIndex(index, () => {
      const name = nameOf(action)
      Object.assign(work.step, {index, cause: name})
      handlers[name](work, action)
    })
  }
}

type Handler = (work: WorkingSet, action: Action) => void

const handlers = {
  'document.create': create,
  'document.edit': edit,
  'document.publish': publish,
  'document.unpublish': unpublish,
  'document.discard': discard,
  'document.delete': deleteGroup,
  'document.replaceDraft': replaceDraft,
  'document.version.create': createVersion,
  'document.version.discard': discard,
  'document.version.replace': replaceVersion,
  'document.version.unpublish': unpublishVersion,
} satisfies Record<string, Handler>

function nameOf(action: unknown): keyof typeof handlers {
  const isAction = typeof action === 'object' && action !== null && 'actionType' in action
  const type = isAction ? action.actionType : undefined
  const name = typeof type === 'string' ? type.replace(/^sanity\.action\./, '') : ''
  if (Object.hasOwn(handlers, name)) return name as keyof typeof handlers
  const known = Object.keys(handlers).join(', ')
  throw invalid(`Action ${JSON.stringify(type)} is not known here; known are ${known}`)
}

function create(work: WorkingSet, action: Action): void {
  const published = idOf(action, 'publishedId')
  const attributes = contentOf(action, 'attributes')
  const id = typeof attributes['_id'] === 'string' ? attributes['_id'] : draftIdOf(published)
  sameGroup(published, id)
  if (work.read(id)) {
    if (action['ifExists'] === 'ignore' || action['ifExists'] === 'useExisting') return
    throw alreadyExists(id)
  }
  put(work, id, attributes, 'create')
}

function edit(work: WorkingSet, action: Action): void {
  const published = idOf(action, 'publishedId')
  const id = idOf(action, action['versionId'] === undefined ? 'draftId' : 'versionId')
  sameGroup(published, id)
  const given = contentOf(action, 'patch')
  if (!work.read(id)) put(work, id, existing(work, published), 'create')
  patch(work, id, given)
}

function publish(work: WorkingSet, action: Action): void {
  const published = idOf(action, 'publishedId')
  const id = idOf(action, action['versionId'] === undefined ? 'draftId' : 'versionId')
  sameGroup(published, id)
  const draft = existing(work, id)
  const current = work.read(published)
  checkRevision(draft, action['ifDraftRevisionId'] ?? action['ifVersionRevisionId'])
  checkRevision(current, action['ifPublishedRevisionId'])
  const {_system, ...content} = draft
  const created = current?._createdAt ?? draft._createdAt
  remove(work, id)
  put(
    work,
    published,
    {...strengthened(content), _createdAt: created},
    current ? 'createOrReplace' : 'create',
  )
}

function unpublish(work: WorkingSet, action: Action): void {
  const published = idOf(action, 'publishedId')
  const draft = idOf(action, 'draftId')
  sameGroup(published, draft)
  const current = existing(work, published)
  if (!work.read(draft)) put(work, draft, current, 'create')
  remove(work, published)
}

function discard(work: WorkingSet, action: Action): void {
  const id = idOf(action, action['versionId'] === undefined ? 'draftId' : 'versionId')
  if (scopeOf(id).kind === 'published')
    throw invalid(`Expected the id of a draft or a version, got ${JSON.stringify(id)}`)
  existing(work, id)
  remove(work, id)
}

function deleteGroup(work: WorkingSet, action: Action): void {
  const published = idOf(action, 'publishedId')
  const drafts: unknown = action['includeDrafts'] ?? []
  if (!Array.isArray(drafts))
    throw invalid('includeDrafts takes a list of ids, as in ["drafts.talk-1"]')
  existing(work, published)
  const draft = draftIdOf(published)
  if (work.read(draft) && !drafts.includes(draft)) {
    throw invalid(
      `Document ${JSON.stringify(published)} has a draft; list ${JSON.stringify(draft)} in includeDrafts`,
    )
  }
  for (const id of drafts) {
    if (!isDocumentId(id)) throw invalid(`Malformed document ID: ${JSON.stringify(id)}`)
    sameGroup(published, id)
    if (work.read(id)) remove(work, id)
  }
  remove(work, published)
}

function replaceDraft(work: WorkingSet, action: Action): void {
  const attributes = contentOf(action, 'attributes')
  const id = draftIdOf(idOf(action, 'publishedId'))
  put(work, id, attributes, work.read(id) ? 'createOrReplace' : 'create')
}

function createVersion(work: WorkingSet, action: Action): void {
  const published = idOf(action, 'publishedId')
  const given = action['document'] === undefined ? undefined : contentOf(action, 'document')
  const id =
    isDocumentId(given?.['_id']) && action['versionId'] === undefined
      ? given['_id']
      : idOf(action, 'versionId')
  sameGroup(published, id)
  if (scopeOf(id).kind === 'published')
    throw invalid(`versionId must be a draft or a version, got ${JSON.stringify(id)}`)
  if (work.read(id)) throw alreadyExists(id)
  if (given) {
    put(work, id, given, 'create')
    return
  }
  const base = existing(work, idOf(action, 'baseId'))
  checkRevision(base, action['ifBaseRevisionId'])
  const {_system, ...content} = base
  put(work, id, content, 'create')
}

function replaceVersion(work: WorkingSet, action: Action): void {
  const content = contentOf(action, 'document')
  const id = isDocumentId(content['_id']) ? content['_id'] : idOf(action, 'versionId')
  if (scopeOf(id).kind === 'published')
    throw invalid(`Expected the id of a version, got ${JSON.stringify(id)}`)
  existing(work, id)
  put(work, id, content, 'createOrReplace')
}

/** Marks the version: when its release goes out, the document is unpublished. */
function unpublishVersion(work: WorkingSet, action: Action): void {
  const id = idOf(action, 'versionId')
  const published = existing(work, publishedIdOf(id))
  const version: Document = work.read(id) ?? put(work, id, published, 'create')
  const system = version['_system']
  const kept = typeof system === 'object' && system !== null ? system : {}
  patch(work, id, {set: {_system: {...kept, delete: true}}})
}

function idOf(action: Action, field: string): string {
  const id = action[field]
  if (isDocumentId(id)) return id
  throw invalid(`${action.actionType} needs ${field}, a document ID; got ${JSON.stringify(id)}`)
}

function contentOf(action: Action, field: string): Record<string, unknown> {
  const content = action[field]
  if (typeof content === 'object' && content !== null && !Array.isArray(content))
    return {...content}
  throw invalid(`${action.actionType} needs ${field}, an object; got ${JSON.stringify(content)}`)
}

function sameGroup(published: string, id: string): void {
  if (publishedIdOf(id) === published) return
  throw new Refusal(
    400,
    'validationError',
    `${JSON.stringify(id)} is no draft or version of ${JSON.stringify(published)}`,
  )
}
