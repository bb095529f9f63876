import type {Mutation} from '@sanity/client'
import {diffPatch} from '@sanity/diff-patch'
import {weakenReferences} from './references.ts'
import {contentOf, draftId} from './stored-documents.ts'
import type {Content, Stored, StoredPair} from './stored-documents.ts'

/**
 * draft: an editor will look at it first. publish: everyone sees it, and so a draft goes with it.
 * in-place: into the draft where an editor has one, else into what is published.
 */
export type Target = 'draft' | 'publish' | 'in-place'

/** The mutations that make a document stand in the store as wanted; none where it does already. */
export function writeMutations(
  wanted: Content,
  pair: StoredPair,
  target: Target,
  unpublished: ReadonlyMap<string, string>,
): Mutation[] {
  return writers[target](wanted, pair, unpublished)
}

const writers: {
  [T in Target]: (
    wanted: Content,
    pair: StoredPair,
    unpublished: ReadonlyMap<string, string>,
  ) => Mutation[]
} = {
  draft(wanted, {published, draft}, unpublished) {
    const content = {...weakenReferences(wanted, unpublished), _id: draftId(wanted._id)}
    if (draft) return patches(draft, content)
    if (published && patches(published, {...content, _id: published._id}).length === 0) return []
    return [{create: content}]
  },
  publish(wanted, {published, draft}, unpublished) {
    const content = weakenReferences(wanted, unpublished)
    const written = published ? patches(published, content) : [{create: content}]
    if (!draft) return written
    return [...guard(draft), ...written, {delete: {id: draft._id}}]
  },
  'in-place'(wanted, pair, unpublished) {
    return pair.draft
      ? writers.draft(wanted, pair, unpublished)
      : writers.publish(wanted, pair, unpublished)
  },
}

/** Minimal patches, refused by the store if someone else has changed the document meanwhile. */
function patches(stored: Stored, wanted: Content): Mutation[] {
  return diffPatch({...contentOf(stored), _rev: stored._rev}, wanted, {
    ifRevisionID: stored._rev,
  })
}

/** A patch that changes nothing and fails if the document has moved on. */
function guard(stored: Stored): Mutation[] {
  return [{patch: {id: stored._id, ifRevisionID: stored._rev, unset: ['_revision_guard_']}}]
}
