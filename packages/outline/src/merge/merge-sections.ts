import {sectionId} from '../documents/ids.ts'
import {openingKey} from '../documents/keys.ts'
import type {SectionDocument, TalkDocument, TalkDocuments} from '../documents/types.ts'
import {isSameContent} from '../same-content.ts'
import type {Conflict} from './conflict.ts'
import {type Four, part, pick} from './four.ts'
import {mergeKeyed} from './merge-keyed.ts'
import {slideMerger} from './merge-slides.ts'
import {type lineFinder, short, show} from './place.ts'

/** Merges all sections; says which stand in the talk, in its order. */
export function mergeSections(
  talk: Four<TalkDocuments>,
  lineOf: ReturnType<typeof lineFinder>,
  report: (conflict: Conflict) => void,
) {
  const [yours, theirs] = [talk.yours!, talk.theirs!]
  const slides = slideMerger(talk, lineOf, report)
  const sectionOf = (id: string) => part(talk, ({sections}) => sections.find(({_id}) => _id === id))
  const mergedSections = new Map<string, SectionDocument>()
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
  const own = part(talk, (documents) => documents.talk)
  const refs = mergeSectionRefs(own, mergedSections, yours)
  return {refs, sections: refs.flatMap(({_ref}) => mergedSections.get(_ref) ?? [])}
}

function mergeSectionRefs(
  own: Four<TalkDocument>,
  merged: ReadonlyMap<string, SectionDocument>,
  yours: TalkDocuments,
) {
  const known = new Set(yours.sections.map(({_id}) => _id))
  // What came to be in a section that the talk has not, or has no more, must stand somewhere.
  const isNew = (id: string) => !known.has(id) && (merged.get(id)?.slides ?? []).length > 0
  const keyed = part(own, ({sections = []}) => sections.map((ref) => ({...ref, _key: ref._ref})))
  const without = (refs: typeof keyed.base) => refs?.filter(({_ref}) => !isNew(_ref))
  const arrays = {...keyed, base: without(keyed.base), written: without(keyed.written)}
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
