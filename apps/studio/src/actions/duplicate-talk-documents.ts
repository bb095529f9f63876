interface Stored {
  _id: string
  _type: string
  [field: string]: unknown
}

interface Originals {
  talk: Stored
  /** To be copied with it. Empty: the copy shares those of the talk. */
  sections: readonly Stored[]
}

/**
 * The drafts that are a copy of a talk, the talk first. Keys stay, so that what the notes know of it
 * holds for the copy; its slug is free, since an address leads to one deck.
 */
export function duplicateTalkDocuments(
  {talk, sections}: Originals,
  newId: () => string,
): [Stored, ...Stored[]] {
  const ids = new Map(sections.map(({_id}) => [bare(_id), copiedId(bare(_id), newId())]))
  const copyOf = (document: Stored, id: string): Stored => ({
    ...(redirected(contentOf(document), ids) as object),
    _id: `drafts.${id}`,
    _type: document._type,
  })
  const {title} = talk
  const {slug: _, ...copy} = copyOf(talk, newId())
  return [
    {
      ...copy,
      _id: copy._id,
      _type: copy._type,
      title: `${typeof title === 'string' ? title : 'Talk'} (copy)`,
    },
    ...sections.map((section) => copyOf(section, ids.get(bare(section._id)) ?? newId())),
  ]
}

const bare = (id: string): string => id.replace(/^drafts\./, '')

/** The id of a section made from notes ends with the key of the point that names it. */
function copiedId(id: string, fresh: string): string {
  const key = /-([0-9a-f]{12})$/.exec(id)?.[1]
  return key === undefined ? fresh : `${fresh}-${key}`
}

const system: ReadonlySet<string> = new Set([
  '_id',
  '_originalId',
  '_rev',
  '_createdAt',
  '_updatedAt',
  '_system',
])

const contentOf = (document: Stored): object =>
  Object.fromEntries(Object.entries(document).filter(([field]) => !system.has(field)))

/** References to what is copied lead to the copies, which are drafts until they are published. */
function redirected(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => redirected(each, ids))
  if (typeof value !== 'object' || value === null) return value
  const copy = '_ref' in value && typeof value._ref === 'string' && ids.get(value._ref)
  if (copy) {
    return {...value, _ref: copy, _weak: true, _strengthenOnPublish: {type: 'section'}}
  }
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, redirected(each, ids)]),
  )
}
