import {openingKey} from '../documents/keys.ts'
import {sectionId} from '../documents/ids.ts'
import {blockKeys} from '../documents/keys.ts'
import {documentsWith, documentsWithKeys, type Place} from '../documents/to-documents.ts'
import type {TalkDocument, TalkDocuments} from '../documents/types.ts'
import {allBlocks, type Outline} from '../outline.ts'
import {parseOutline} from '../parse/parse-outline.ts'
import type {Problem} from '../problem.ts'
import {isSameContent} from '../same-content.ts'
import {writeOutline} from '../write/to-outline.ts'
import {carryKeys, type KeyedOutline} from './carry-keys.ts'
import type {Conflict} from './conflict.ts'
import {type Four, part, pick} from './four.ts'
import {bodyOf} from './index-talk.ts'
import {mergeKeyed} from './merge-keyed.ts'
import {slideMerger} from './merge-slides.ts'
import {lineFinder, short, show} from './place.ts'

export type Merge = Place & {
  /** The talk and its sections as they stand in the store; undefined before the first import. */
  current: TalkDocuments | undefined
  /** The notes, or what `parseOutline` read in them. */
  incoming: string | Outline
}

export type Merged = {
  /** What should stand in the store. */
  documents: TalkDocuments
  /** What both sides changed. Nothing of the store's was overwritten. */
  conflicts: Conflict[]
  problems: Problem[]
  /** Does the talk or one of its sections differ from what stands in the store? */
  changed: boolean
}

/**
 * Brings new notes into a talk: three-way, between the notes it was last imported from, the new
 * ones, and what editors have made of it. The same notes change nothing.
 */
export function mergeTalk({current, incoming, slug, file}: Merge): Merged {
  const parsed = typeof incoming === 'string' ? parseOutline(incoming) : undefined
  const outline = parsed?.outline ?? (incoming as Outline)
  const problems = parsed?.problems ?? []
  const place = {slug, file}
  if (!current) {
    const documents = documentsWith(outline, place, blockKeys(outline), [])
    return {documents, conflicts: [], problems, changed: true}
  }

  const origin = current.talk.origin
  const base = origin?.text === undefined ? undefined : keyed(origin.text, origin.keys ?? [])
  const baseDocuments =
    base && documentsWithKeys(base.outline, {slug, file: origin?.file ?? file}, origin?.keys ?? [])
  const view = writeOutline(current)
  const written = keyed(view.text, view.keys)
  const carried = carryKeys(outline, base ? [base, written] : [written])
  const taken = base ? [...base.keyOf.values()] : []
  const keyOf = blockKeys(outline, carried, [...taken, ...written.keyOf.values()])
  const homes = homesIn(current, baseDocuments)
  const writtenDocuments = documentsWith(written.outline, place, written.keyOf, homes)
  const theirs = documentsWith(outline, place, keyOf, homes)
  const rename = sectionNames(current, writtenDocuments)
  const talk: Four<TalkDocuments> = {
    base: baseDocuments,
    theirs: withSectionNames(theirs, rename),
    yours: current,
    written: withSectionNames(writtenDocuments, rename),
  }
  const conflicts: Conflict[] = []
  const documents = mergeDocuments(talk, lineFinder(outline, keyOf), (each) => conflicts.push(each))
  const changed =
    !isSameContent(documents.talk, current.talk) ||
    !isSameContent(
      documents.sections,
      current.sections.filter(({_id}) => documents.sections.some((section) => section._id === _id)),
    )
  return {documents, conflicts, problems, changed}
}

function keyed(text: string, keys: readonly string[]): KeyedOutline {
  const {outline} = parseOutline(text)
  return {outline, keyOf: blockKeys(outline, keys.slice(0, allBlocks(outline).length))}
}

/** In which slide a point stands, in which section without a title a slide: first in the store. */
function homesIn(...versions: (TalkDocuments | undefined)[]) {
  const slides = new Map<string, string>()
  const sections = new Map<string, string>()
  for (const documents of versions) {
    for (const section of documents?.sections ?? []) {
      const key = /-([0-9a-f]{12})$/.exec(section._id)?.[1]
      for (const slide of section.slides ?? []) {
        if (key && !section.title && !sections.has(slide._key)) sections.set(slide._key, key)
        for (const {_key} of bodyOf(slide)) if (!slides.has(_key)) slides.set(_key, slide._key)
      }
    }
  }
  return {
    slideOf: (key: string) => slides.get(key),
    sectionOf: (key: string) => sections.get(key),
  }
}

/** Which section of the store one of the written talk is, where editors made it. */
function sectionNames(current: TalkDocuments, written: TalkDocuments): ReadonlyMap<string, string> {
  const own = new Set(current.sections.map(({_id}) => _id))
  const homes = new Map(
    current.sections.flatMap(({_id, slides = []}) => slides.map(({_key}) => [_key, _id] as const)),
  )
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const {_id, slides = []} of written.sections) {
    if (own.has(_id)) continue
    const home = slides.map(({_key}) => homes.get(_key)).find((id) => id && !taken.has(id))
    if (home === undefined || written.sections.some((section) => section._id === home)) continue
    names.set(_id, home)
    taken.add(home)
  }
  return names
}

function withSectionNames(
  documents: TalkDocuments,
  names: ReadonlyMap<string, string>,
): TalkDocuments {
  if (names.size === 0) return documents
  const rename = (id: string) => names.get(id) ?? id
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

const textFields = ['title', 'subtitle', 'abstract', 'language'] as const
const refFields = ['speakers', 'tags', 'sources'] as const

function mergeDocuments(
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

  const slides = slideMerger(talk, lineOf, report)
  const sectionOf = (id: string) => part(talk, ({sections}) => sections.find(({_id}) => _id === id))
  const mergedSections = new Map<string, TalkDocuments['sections'][number]>()
  const ids = new Set([...yours.sections, ...theirs.sections].map(({_id}) => _id))
  const opening = sectionId(yours.talk.slug?.current ?? '', openingKey)
  for (const id of ids) {
    const four = sectionOf(id)
    const made = {...(four.yours ?? four.theirs!), slides: slides.slidesOf(four)}
    if (four.yours && four.theirs) {
      const {value, conflict} = pick(part(four, ({title}) => title))
      if (value === undefined) delete made.title
      else made.title = value
      const where = `section “${short(four.yours.title ?? '')}” › title`
      if (conflict)
        report({
          where,
          line: lineOf(id.slice(-12)),
          yours: show(four.yours.title),
          theirs: show(four.theirs.title),
        })
    }
    const wasEmpty = four.yours !== undefined && (four.yours.slides ?? []).length === 0
    if (made.slides.length > 0 || wasEmpty || id === opening) {
      mergedSections.set(
        id,
        four.yours && isSameContent(made, {...four.yours, slides: four.yours.slides ?? []})
          ? four.yours
          : made,
      )
    }
  }
  const sections = mergeSectionRefs(own, mergedSections, yours)
  put('sections', sections)
  return {
    talk: isSameContent(result, yours.talk) ? yours.talk : result,
    sections: sections.flatMap(({_ref}) => mergedSections.get(_ref) ?? []),
    people: named(theirs.people, yours.people, result.speakers),
    tags: named(theirs.tags, yours.tags, result.tags),
    sources: named(theirs.sources, yours.sources, result.sources),
  }
}

function mergeSectionRefs(
  own: Four<TalkDocument>,
  merged: ReadonlyMap<string, unknown>,
  yours: TalkDocuments,
) {
  const known = new Set(yours.sections.map(({_id}) => _id))
  const arrays = part(own, ({sections = []}) => sections.map((ref) => ({...ref, _key: ref._ref})))
  const everywhere = part(
    arrays,
    (refs) => new Map(refs.map((item) => [item._ref, {item, home: ''}])),
  )
  const originals = new Map((yours.talk.sections ?? []).map((ref) => [ref._ref, ref]))
  const refs = mergeKeyed(arrays, {
    everywhere,
    content: (id) => originals.get(id) ?? everywhere.theirs?.get(id)?.item,
    isTouched: (id) => merged.has(id) || !known.has(id),
    isSame: () => true,
    onKept: () => {},
    onRemoved: () => {},
    onOrder: () => {},
  })
  return refs.filter(({_ref}) => merged.has(_ref) || !known.has(_ref))
}

type Item = {_key: string}
type Ref = Item & {_ref: string}

function mergeList<Each extends Item>(
  four: Four<Each[]>,
  identity: (item: Each) => string,
  where: string,
  report: (conflict: Conflict) => void,
): Each[] | undefined {
  if (pick(four).value === four.yours && !pick(four).conflict) return four.yours
  const arrays = part(four, (items) => items.map((item) => ({_key: identity(item), item})))
  const everywhere = part(
    arrays,
    (items) => new Map(items.map((item) => [item._key, {item, home: ''}])),
  )
  const one = (key: string) => part(everywhere, (items) => items.get(key)?.item.item)
  const content = (key: string) => {
    const versions = one(key)
    const strip = part(versions, ({_key, ...rest}) => rest)
    const {conflict} = pick({...strip, yours: strip.yours ?? strip.theirs})
    const isTheirs =
      !versions.yours ||
      (!conflict && pick(strip).value === strip.theirs && strip.theirs !== undefined)
    if (conflict)
      report({
        where: `${where} › ${key}`,
        line: 1,
        yours: show(versions.yours),
        theirs: show(versions.theirs),
      })
    const kept =
      isTheirs && versions.theirs
        ? {...versions.theirs, _key: versions.yours?._key ?? versions.theirs._key}
        : versions.yours
    return kept && {_key: key, item: kept}
  }
  const merged = mergeKeyed(arrays, {
    everywhere,
    content,
    isTouched: (key) => {
      const {_key: _mine, ...mine} = one(key).yours ?? {_key: ''}
      const {_key: _old, ...old} = one(key).base ?? {_key: ''}
      return !isSameContent(mine, old)
    },
    isSame: (one, other) => isSameContent(one.item, other.item),
    onKept: (key) =>
      report({
        where: `${where} › ${key}`,
        line: 1,
        yours: show(one(key).yours),
        theirs: '(deleted)',
      }),
    onRemoved: (key) =>
      report({
        where: `${where} › ${key}`,
        line: 1,
        yours: '(deleted)',
        theirs: show(one(key).theirs),
      }),
    onOrder: () => {},
  })
  return merged.length > 0 ? merged.map(({item}) => item) : undefined
}

/** The documents that a talk refers to: as the store has them, else as the notes name them. */
function named<Each extends {_id: string}>(
  theirs: readonly Each[],
  yours: readonly Each[],
  refs: readonly {_ref: string}[] = [],
): Each[] {
  const all = new Map([...theirs, ...yours].map((each) => [each._id, each]))
  return refs.flatMap(({_ref}) => all.get(_ref) ?? [])
}
