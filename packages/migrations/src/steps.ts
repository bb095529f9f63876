import type {Mutation as RawMutation} from '@sanity/client'
import type {Mutation, Transaction} from '@sanity/migrate'
import {SanityEncoder} from '@sanity/mutate'

/** What is written in one transaction. */
export interface Step {
  /** The document that it is about. */
  document: string | undefined
  mutations: RawMutation[]
}

/** What a migration yields at once is one step; a transaction of its own is always one. */
export function toSteps(item: Mutation | Transaction | (Mutation | Transaction)[]): Step[] {
  const groups: Mutation[][] = []
  let open: Mutation[] | undefined
  for (const each of Array.isArray(item) ? item : [item]) {
    if (each.type === 'transaction') {
      groups.push(each.mutations)
      open = undefined
    } else if (open) open.push(each)
    else groups.push((open = [each]))
  }
  return groups.filter((group) => group.length > 0).map(stepOf)
}

/** The first patch of each document is refused by the store if the document has moved on. */
export function guarded({mutations}: Step, revisions: ReadonlyMap<string, string>): RawMutation[] {
  const touched = new Set<string>()
  return mutations.map((mutation) => {
    if (!('patch' in mutation) || !('id' in mutation.patch)) return mutation
    const {id} = mutation.patch
    if (typeof id !== 'string' || touched.has(id)) return mutation
    touched.add(id)
    const revision = revisions.get(id)
    if (revision === undefined || mutation.patch.ifRevisionID !== undefined) return mutation
    return {patch: {...mutation.patch, ifRevisionID: revision}}
  })
}

function stepOf(mutations: readonly Mutation[]): Step {
  const about = mutations.find(({type}) => type === 'patch') ?? mutations[0]
  const document = about && ('id' in about ? about.id : String(about.document._id))
  return {document, mutations: SanityEncoder.encodeAll(mutations as never)}
}
