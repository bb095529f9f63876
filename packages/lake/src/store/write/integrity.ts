import type {Document} from '../../types.ts'
import {Refusal} from '../refusal.ts'
import {referencesIn} from '../references.ts'
import type {StagedChange, WorkingSet} from './working-set.ts'

/**
 * Strong references must point at documents, looked at once everything is staged, so that the
 * order inside a request does not matter.
 * @throws Refusal 409
 */
export function checkIntegrity(work: WorkingSet): void {
  for (const [id, change] of work.staged()) {
    if (change.after) checkTargets(work, change.after, change.index)
    if (goesAway(change)) checkReferrers(work, id, change.index)
  }
}

function checkTargets(work: WorkingSet, document: Document, index: number): void {
  for (const reference of referencesIn(document)) {
    if (!reference.strong || exists(work, reference.id)) continue
    throw refusal(
      index,
      'documentReferenceDoesNotExistError',
      `Document ${quoted(document._id)} references non-existent document ${quoted(reference.id)}`,
      {id: document._id, referenceID: reference.id},
    )
  }
}

function checkReferrers(work: WorkingSet, id: string, index: number): void {
  const referringIDs = work
    .referring(id)
    .filter(
      (document) =>
        document._id !== id && referencesIn(document).some((to) => to.strong && to.id === id),
    )
    .map((document) => document._id)
  if (referringIDs.length === 0) return
  throw refusal(
    index,
    'documentHasExistingReferencesError',
    `Document ${quoted(id)} cannot be deleted as there are references to it from ${quoted(referringIDs[0])}`,
    {id, referencingIDs: referringIDs},
  )
}

/** Another type counts as another document. */
function goesAway({before, after}: StagedChange): boolean {
  return before !== null && (after === null || after._type !== before._type)
}

function exists(work: WorkingSet, id: string): boolean {
  try {
    return work.read(id) !== null
  } catch {
    return false
  }
}

function refusal(
  index: number,
  type: string,
  description: string,
  details: Record<string, unknown>,
): Refusal {
  const error = new Refusal(409, type, description, details)
  error.index = index
  return error
}

function quoted(text: string | undefined): string {
  return JSON.stringify(text)
}
