import type {TalkDocument, TalkDocuments} from '../documents/types.ts'
import {isSameContent} from '../same-content.ts'
import type {Conflict} from './conflict.ts'
import {type Four, part, pick} from './four.ts'
import {mergeList} from './merge-list.ts'
import {mergeSections} from './merge-sections.ts'
import {type lineFinder, show} from './place.ts'

const textFields = ['title', 'subtitle', 'abstract', 'language'] as const
const refFields = ['speakers', 'tags', 'sources'] as const

/** Merges the talk, its sections and what it refers to. */
export function mergeDocuments(
  talk: Four<TalkDocuments>,
  lineOf: ReturnType<typeof lineFinder>,
  report: (conflict: Conflict) => void,
): TalkDocuments {
  const [yours, theirs] = [talk.yours!, talk.theirs!]
  const own = part(talk, (documents) => documents.talk)
  const result: TalkDocument = {...yours.talk}
  const put = (name: string, value: unknown) => {
    if (value === undefined) delete (result as Record<string, unknown>)[name]
    else (result as Record<string, unknown>)[name] = value
  }
  for (const name of textFields) {
    const field = part(own, (document) => document[name])
    const {value, conflict} = pick(field)
    put(name, value)
    if (conflict)
      report({where: name, line: 1, yours: show(field.yours), theirs: show(field.theirs)})
  }
  for (const name of refFields) {
    const field: Four<Ref[]> = part(own, (document) => document[name])
    put(
      name,
      mergeList(field, ({_ref}) => _ref, name, report),
    )
  }
  const properties = part(own, (document) => document.properties)
  put(
    'properties',
    mergeList(properties, ({name = ''}) => name, 'properties', report),
  )
  if (!yours.talk.slug?.current) put('slug', theirs.talk.slug)
  put('origin', theirs.talk.origin)

  const {refs, sections} = mergeSections(talk, lineOf, report)
  put('sections', refs)
  return {
    talk: isSameContent(result, yours.talk) ? yours.talk : result,
    sections,
    people: named(theirs.people, yours.people, result.speakers),
    tags: named(theirs.tags, yours.tags, result.tags),
    sources: named(theirs.sources, yours.sources, result.sources),
  }
}

type Ref = {_key: string; _ref: string}

/** The documents that a talk refers to: as the store has them, else as the notes name them. */
function named<Each extends {_id: string}>(
  theirs: readonly Each[],
  yours: readonly Each[],
  refs: readonly {_ref: string}[] = [],
): Each[] {
  const all = new Map([...theirs, ...yours].map((each) => [each._id, each]))
  return refs.flatMap(({_ref}) => all.get(_ref) ?? [])
}
