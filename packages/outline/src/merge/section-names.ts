import type {TalkDocuments} from '../documents/types.ts'

/**
 * Which section of the store one of the written talk is, or of the one last imported, that the
 * store has under another name: one that editors made, or whose first slide they did.
 */
export function sectionNames(
  current: TalkDocuments,
  ...versions: (TalkDocuments | undefined)[]
): ReadonlyMap<string, string> {
  const own = new Set(current.sections.map(({_id}) => _id))
  const homes = new Map(
    current.sections.flatMap(({_id, slides = []}) => slides.map(({_key}) => [_key, _id] as const)),
  )
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const {sections} of versions.flatMap((each) => each ?? [])) {
    for (const {_id, slides = []} of sections) {
      if (own.has(_id) || names.has(_id)) continue
      const home = slides.map(({_key}) => homes.get(_key)).find((id) => id && !taken.has(id))
      if (home === undefined || sections.some((section) => section._id === home)) continue
      names.set(_id, home)
      taken.add(home)
    }
  }
  return names
}

export function withSectionNames(
  documents: TalkDocuments,
  names: ReadonlyMap<string, string>,
): TalkDocuments {
  if (names.size === 0) return documents
  const own = new Set(documents.sections.map(({_id}) => _id))
  const rename = (id: string) => {
    const name = names.get(id)
    return name === undefined || own.has(name) ? id : name
  }
  const refs = (documents.talk.sections ?? []).map((ref) => ({
    ...ref,
    _key: rename(ref._key),
    _ref: rename(ref._ref),
  }))
  return {
    ...documents,
    talk: {...documents.talk, sections: refs},
    sections: documents.sections.map((section) => ({...section, _id: rename(section._id)})),
  }
}
