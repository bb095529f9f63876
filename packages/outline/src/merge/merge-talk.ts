import {blockKeys} from '../documents/keys.ts'
import {documentsWith, documentsWithKeys, type Place} from '../documents/to-documents.ts'
import type {TalkDocuments} from '../documents/types.ts'
import {allBlocks, type Outline} from '../outline.ts'
import {parseOutline} from '../parse/parse-outline.ts'
import type {Problem} from '../problem.ts'
import {isSameContent} from '../same-content.ts'
import {writeOutline} from '../write/to-outline.ts'
import {carryKeys} from './carry-keys.ts'
import type {Conflict} from './conflict.ts'
import type {Four} from './four.ts'
import {homesIn} from './homes.ts'
import {type KeyedOutline, nearestFirst} from './keyed-outline.ts'
import {mergeDocuments} from './merge-documents.ts'
import {withOwnKeys} from './own-keys.ts'
import {lineFinder} from './place.ts'
import {sectionNames, withSectionNames} from './section-names.ts'

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
export function mergeTalk({current: stored, incoming, slug, file}: Merge): Merged {
  const parsed = typeof incoming === 'string' ? parseOutline(incoming) : undefined
  const outline = parsed?.outline ?? (incoming as Outline)
  const problems = parsed?.problems ?? []
  const place = {slug, file}
  if (!stored) {
    const documents = documentsWith(outline, place, blockKeys(outline), [])
    return {documents, conflicts: [], problems, changed: true}
  }

  const origin = stored.talk.origin
  const isSame = origin?.text === outline.text && origin.file === file
  if (isSame && stored.talk.slug?.current)
    return {documents: stored, conflicts: [], problems, changed: false}
  const base = origin?.text === undefined ? undefined : keyed(origin.text, origin.keys ?? [])
  const baseDocuments =
    base && documentsWithKeys(base.outline, {slug, file: origin?.file ?? file}, origin?.keys ?? [])
  const {documents: current, restore} = withOwnKeys(stored, baseDocuments)
  const view = writeOutline(current)
  const written = keyed(view.text, view.keys)
  const carried = carryKeys(outline, nearestFirst(outline, base ? [base, written] : [written]))
  const taken = base ? [...base.keyOf.values()] : []
  const keyOf = blockKeys(outline, carried, [...taken, ...written.keyOf.values()])
  const writtenDocuments = documentsWith(written.outline, place, written.keyOf, homesIn(current))
  const theirs = documentsWith(outline, place, keyOf, homesIn(current, baseDocuments))
  const rename = sectionNames(current, writtenDocuments, baseDocuments)
  const talk: Four<TalkDocuments> = {
    base: baseDocuments && withSectionNames(baseDocuments, rename),
    theirs: withSectionNames(theirs, rename),
    yours: current,
    written: withSectionNames(writtenDocuments, rename),
  }
  const conflicts: Conflict[] = []
  const documents = restore(
    mergeDocuments(talk, lineFinder(outline, keyOf), (each) => conflicts.push(each)),
  )
  const changed =
    !isSameContent(documents.talk, stored.talk) ||
    !isSameContent(
      documents.sections,
      stored.sections.filter(({_id}) => documents.sections.some((section) => section._id === _id)),
    )
  return {documents, conflicts, problems, changed}
}

function keyed(text: string, keys: readonly string[]): KeyedOutline {
  const {outline} = parseOutline(text)
  return {outline, keyOf: blockKeys(outline, keys.slice(0, allBlocks(outline).length))}
}
