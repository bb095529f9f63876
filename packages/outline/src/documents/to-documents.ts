import {type Block, type Outline, titleBlock} from '../outline.ts'
import type {Fields} from '../parse/front-matter.ts'
import {hash, idFor, sectionId, talkId, titleFromFile} from './ids.ts'
import {allKeys, blockKeys, type Homes, type Keys} from './keys.ts'
import {type SectionShape, shapeOf} from './shape.ts'
import {headlineOf, slideOf} from './slides.ts'
import type {SectionDocument, TalkDocument, TalkDocuments} from './types.ts'

export type Place = {
  slug: string
  /** The name of the file; it gives the title when nothing else does. */
  file: string
}

/** The documents of a talk; their ids and keys follow from the slug and the texts. */
export function toDocuments(outline: Outline, place: Place): TalkDocuments {
  return documentsWith(outline, place, blockKeys(outline), [])
}

/** With the keys that the notes had when they were imported. */
export function documentsWithKeys(
  outline: Outline,
  place: Place,
  keys: readonly string[],
): TalkDocuments {
  const blocks = blockKeys(outline, keys)
  return documentsWith(outline, place, blocks, keys.slice(blocks.size))
}

/** With keys for the blocks; the rest is named after where these stand already. */
export function documentsWith(
  outline: Outline,
  {slug, file}: Place,
  blocks: ReadonlyMap<Block, string>,
  named: Homes | readonly string[],
): TalkDocuments {
  const shape = shapeOf(outline)
  const keys = allKeys(outline, shape, blocks, named)
  const sections = shape.map((section) => sectionOf(section, keys, slug))
  const fields = outline.frontMatter?.fields
  const people = list(fields, 'people').map((name) => ({_id: idFor('person', name), name}))
  const tags = list(fields, 'tags').map((title) => ({_id: idFor('tag', title), title}))
  const sources = list(fields, 'sources').map((title) => ({_id: idFor('source', title), title}))
  const title = titleBlock(outline)
  const talk: TalkDocument = {
    _id: talkId(slug),
    _type: 'talk',
    title: fields?.title ?? (title ? headlineOf(title) : titleFromFile(file)),
    ...(fields?.subtitle === undefined ? {} : {subtitle: fields.subtitle}),
    slug: {_type: 'slug', current: slug},
    ...some('speakers', refs(people)),
    sections: refs(sections),
    ...(fields?.abstract === undefined ? {} : {abstract: fields.abstract}),
    ...(fields?.language === undefined ? {} : {language: fields.language}),
    ...some('tags', refs(tags)),
    ...some('sources', refs(sources)),
    ...some('properties', properties(fields)),
    origin: {_type: 'origin', file, text: outline.text, keys: keys.all},
  }
  return {
    talk,
    sections,
    people: unique(people).map((each) => ({...each, _type: 'person'})),
    tags: unique(tags).map((each) => ({...each, _type: 'tag'})),
    sources: unique(sources).map((each) => ({
      ...each,
      _type: 'source',
      ...(/^https?:\/\/\S+$/i.test(each.title) ? {url: each.title} : {}),
    })),
  }
}

function sectionOf(shape: SectionShape, keys: Keys, slug: string): SectionDocument {
  return {
    _id: sectionId(slug, keys.section(shape)),
    _type: 'section',
    ...(shape.block ? {title: headlineOf(shape.block)} : {}),
    slides: shape.slides.map((slide) => slideOf(slide, keys)),
  }
}

const list = (fields: Fields | undefined, name: 'people' | 'tags' | 'sources') =>
  fields?.[name] ?? []

const unique = <Each extends {_id: string}>(documents: readonly Each[]): Each[] =>
  [...new Map(documents.toReversed().map((each) => [each._id, each])).values()].toReversed()

export const refs = (documents: readonly {_id: string}[]) =>
  [...new Set(documents.map(({_id}) => _id))].map((_id) => ({
    _type: 'reference' as const,
    _key: _id,
    _ref: _id,
  }))

const some = <Name extends string, Item>(name: Name, items: Item[]) =>
  (items.length > 0 ? {[name]: items} : {}) as Partial<Record<Name, Item[]>>

function properties(fields: Fields | undefined) {
  const nth = new Map<string, number>()
  return (fields?.properties ?? []).map(({name, value}) => {
    const count = nth.get(name) ?? 0
    nth.set(name, count + 1)
    const _key = hash(count === 0 ? `property\n${name}` : `property\n${name}\n${count}`)
    return {_type: 'property' as const, _key, name, value}
  })
}
