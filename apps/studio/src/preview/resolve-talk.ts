import {talkQuery, type Talk} from '@rostrum/schema'
import {evaluateSync, parse, toJS} from 'groq-js'

/** A document as the store has it: references are not followed. */
export interface StoredDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

/** Documents by their published ids, as their editors see them. */
export type StoredDocuments = ReadonlyMap<string, StoredDocument>

/**
 * A talk as its deck is planned from, made of documents at hand by the very query that the deck app
 * asks. References to what is not at hand are empty, as those to what was never written.
 */
export function resolveTalk(talk: StoredDocument, documents: StoredDocuments): Talk {
  const slug = slugOf(talk) ?? 'talk'
  const root = {...talk, slug: {_type: 'slug', current: slug}}
  const found = evaluateSync(parse(talkQuery, {params: {slug}}), {
    dataset: [root],
    params: {slug},
    dereference: ({_ref}) => documents.get(_ref),
  })
  return withoutEmptyReferences(toJS(found) as Talk)
}

/** A talk of one section, for sections that stand in no talk yet. */
export function talkAround(section: StoredDocument): StoredDocument {
  return {
    _id: 'talk',
    _type: 'talk',
    title: section['title'] ?? 'Section',
    sections: [{_type: 'reference', _key: 'only', _ref: section._id}],
  }
}

export function slugOf(talk: StoredDocument): string | undefined {
  const slug = talk['slug']
  const current = typeof slug === 'object' && slug !== null && 'current' in slug && slug.current
  return typeof current === 'string' && current !== '' ? current : undefined
}

/** As the store answers: a section that is not there is no section. */
function withoutEmptyReferences(talk: Talk): Talk {
  const {sections} = talk
  return sections ? {...talk, sections: sections.filter((section) => section !== null)} : talk
}
