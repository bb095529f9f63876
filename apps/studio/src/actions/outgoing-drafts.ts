import type {Path, SanityDocument} from 'sanity'

/** Raw documents by id: those that exist, in any order. */
export type LoadDocuments = (ids: readonly string[]) => Promise<SanityDocument[]>

export interface Outgoing {
  /** Drafts to publish, each after those it refers to. The talk is the last one. */
  drafts: SanityDocument[]
  /** References to what there is neither a draft nor a document of. */
  missing: MissingReference[]
}

export interface MissingReference {
  id: string
  /** Where it stands. */
  from: SanityDocument
  path: Path
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
    for (const {id, required, from, path} of references) {
      const published = known.get(id)
      const draft = known.get(draftId(id))
      if (!draft && !published && required && from) outgoing.missing.push({id, from, path})
      if (visited.has(id)) continue
      visited.add(id)
      const goesOut = draft && (!published || travelsWithTalk.has(draft._type)) ? draft : undefined
      const shown = goesOut ?? (published && travelsWithTalk.has(published._type) && published)
      if (shown) await visit(referencesIn(shown, shown))
      if (goesOut) outgoing.drafts.push(goesOut)
    }
  }

  await visit([{id: talkId, required: false, path: []}])
  return outgoing
}

interface Reference {
  id: string
  required: boolean
  from?: SanityDocument
  path: Path
}

/** Types whose edits go out with the talk even where an older version is published. */
const travelsWithTalk = new Set(['talk', 'section'])

const draftId = (id: string) => `drafts.${id}`

function referencesIn(value: unknown, from: SanityDocument, path: Path = []): Reference[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, at) =>
      referencesIn(item, from, [...path, isKeyed(item) ? {_key: item._key} : at]),
    )
  if (typeof value !== 'object' || value === null) return []
  if ('_ref' in value && typeof value._ref === 'string') {
    const staysWeak = '_weak' in value && value._weak === true && !('_strengthenOnPublish' in value)
    return '_dataset' in value ? [] : [{id: value._ref, required: !staysWeak, from, path}]
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    referencesIn(inner, from, [...path, name]),
  )
}

const isKeyed = (item: unknown): item is {_key: string} =>
  typeof item === 'object' && item !== null && '_key' in item && typeof item._key === 'string'
