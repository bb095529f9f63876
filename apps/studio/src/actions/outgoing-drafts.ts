import type {SanityDocument} from 'sanity'

/** Raw documents by id: those that exist, in any order. */
export type LoadDocuments = (ids: readonly string[]) => Promise<SanityDocument[]>

export interface Outgoing {
  /** Drafts to publish, each after those it refers to. The talk is the last one. */
  drafts: SanityDocument[]
  /** Ids that something going out refers to, and of which there is neither draft nor document. */
  missing: string[]
}

/**
 * What goes out with a talk: its own draft, every draft of its sections, and of all else it refers
 * to, near or far, the drafts of what has never been published.
 */
export async function outgoingDrafts(talkId: string, load: LoadDocuments): Promise<Outgoing> {
  const known = new Map<string, SanityDocument | undefined>()
  const visited = new Set<string>()
  const outgoing: Outgoing = {drafts: [], missing: []}

  const learn = async (ids: readonly string[]) => {
    const wanted = ids.flatMap((id) => [id, draftId(id)]).filter((id) => !known.has(id))
    if (wanted.length === 0) return
    for (const id of wanted) known.set(id, undefined)
    for (const document of await load(wanted)) known.set(document._id, document)
  }

  const visit = async (references: readonly Reference[]) => {
    await learn(references.map(({id}) => id))
    for (const {id, required} of references) {
      if (visited.has(id)) continue
      visited.add(id)
      const published = known.get(id)
      const draft = known.get(draftId(id))
      if (!draft && !published && required) outgoing.missing.push(id)
      const goesOut = draft && (!published || travelsWithTalk.has(draft._type)) ? draft : undefined
      const shown = goesOut ?? (published && travelsWithTalk.has(published._type) && published)
      if (shown) await visit(referencesIn(shown))
      if (goesOut) outgoing.drafts.push(goesOut)
    }
  }

  await visit([{id: talkId, required: true}])
  return outgoing
}

interface Reference {
  id: string
  required: boolean
}

/** Types whose edits go out with the talk even where an older version is published. */
const travelsWithTalk = new Set(['talk', 'section'])

const draftId = (id: string) => `drafts.${id}`

function referencesIn(value: unknown): Reference[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  if ('_ref' in value && typeof value._ref === 'string') {
    const staysWeak = '_weak' in value && value._weak === true && !('_strengthenOnPublish' in value)
    return '_dataset' in value ? [] : [{id: value._ref, required: !staysWeak}]
  }
  return Object.values(value).flatMap(referencesIn)
}
