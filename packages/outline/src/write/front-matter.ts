import {Document, parseDocument} from 'yaml'
import {idFor, titleFromFile} from '../documents/ids.ts'
import {headlineOf} from '../documents/slides.ts'
import type {TalkDocuments} from '../documents/types.ts'
import {titleBlock} from '../outline.ts'
import {
  brokenName,
  type Fields,
  type FrontMatter,
  type ListField,
  type TextField,
} from '../parse/front-matter.ts'
import {isSameContent} from '../same-content.ts'
import type {Base} from './base.ts'

type Said = Omit<Fields, 'title'> & {title: string}

/** The lines of front matter, fences included: as they came, unless the talk says otherwise now. */
export function writeFrontMatter(documents: TalkDocuments, base: Base | undefined): string[] {
  const known = base?.outline.frontMatter
  const heading = base ? titleBlock(base.outline) : undefined
  const now = saidBy(documents, known)
  const before: Said = {
    ...(known?.fields ?? {people: [], tags: [], sources: [], properties: []}),
    title: known?.fields.title ?? (base ? headlineFor(base, documents) : ''),
  }
  // The title lives in a heading, which says it by itself.
  if (heading && known?.fields.title === undefined) before.title = now.title
  if (base && isSameContent(now, before)) return base.outline.lines.slice(0, known?.lines ?? 0)
  const text = known?.broken ? mend(known.text, now, before) : rewrite(known, now, before)
  return text === '' ? [] : ['---', ...text.split('\n'), '---', ...(known ? [] : [''])]
}

function headlineFor({outline}: Base, {talk}: TalkDocuments): string {
  const heading = titleBlock(outline)
  return heading ? headlineOf(heading) : titleFromFile(talk.origin?.file ?? '')
}

const textFields = ['title', 'subtitle', 'abstract', 'language'] as const
const listFields = ['people', 'tags', 'sources'] as const
const defaultKeys: Record<TextField | ListField, string> = {
  title: 'title',
  subtitle: 'subtitle',
  abstract: 'abstract',
  language: 'lang',
  people: 'people',
  tags: 'tags',
  sources: 'urls',
}

function rewrite(known: FrontMatter | undefined, now: Said, before: Said): string {
  const document = known && known.text.trim() !== '' ? parseDocument(known.text) : new Document({})
  const key = (field: TextField | ListField) => known?.keyOf[field] ?? defaultKeys[field]
  for (const field of textFields) {
    if (now[field] === before[field]) continue
    if (now[field] === undefined) document.delete(key(field))
    else document.set(key(field), now[field])
  }
  for (const field of listFields) {
    if (isSameContent(now[field], before[field])) continue
    if (now[field].length === 0) document.delete(key(field))
    else document.set(key(field), now[field])
  }
  for (const {name} of before.properties) {
    if (!now.properties.some((property) => property.name === name)) document.delete(name)
  }
  for (const {name, value} of now.properties) {
    const old = before.properties.find((property) => property.name === name)
    if (old?.value !== value) document.set(name, name === brokenName ? value : valueOf(value))
  }
  const text = document
    .toString({
      lineWidth: 0,
      indentSeq: /^[ \t]+- /m.test(known?.text ?? ' - '),
      flowCollectionPadding: /\[ /.test(known?.text ?? ''),
    })
    .trimEnd()
  return text === '{}' ? '' : text
}

function mend(text: string, now: Said, before: Said): string {
  return (['title', 'subtitle'] as const).reduce((mended, field) => {
    if (now[field] === before[field] || now[field] === undefined) return mended
    const line = `${field}: ${JSON.stringify(now[field])}`
    const place = new RegExp(`^${field}\\s*:.*$`, 'im')
    return place.test(mended) ? mended.replace(place, () => line) : `${line}\n${mended}`
  }, text)
}

function saidBy(
  {talk, people, tags, sources}: TalkDocuments,
  known: FrontMatter | undefined,
): Said {
  const names = new Map<string, string>()
  for (const name of known?.fields.people ?? []) names.set(idFor('person', name), name)
  for (const name of known?.fields.tags ?? []) names.set(idFor('tag', name), name)
  for (const name of known?.fields.sources ?? []) names.set(idFor('source', name), name)
  for (const {_id, name} of people) if (name && !names.has(_id)) names.set(_id, name)
  for (const {_id, title} of tags) if (title && !names.has(_id)) names.set(_id, title)
  for (const {_id, url, title} of sources) {
    const name = url ?? title
    if (name && !names.has(_id)) names.set(_id, name)
  }
  const named = (refs: readonly {_ref: string}[] = []) =>
    refs.map(({_ref}) => names.get(_ref) ?? _ref)
  const properties = (talk.properties ?? []).map(({name = '', value = ''}) => ({name, value}))
  return {
    title: talk.title ?? '',
    ...text('subtitle', talk.subtitle),
    ...text('abstract', talk.abstract),
    ...text('language', talk.language),
    people: named(talk.speakers),
    tags: named(talk.tags),
    sources: named(talk.sources),
    properties: properties.filter(({name}) => name !== ''),
  }
}

const text = (field: TextField, value: string | undefined) =>
  value === undefined || value.trim() === '' ? {} : {[field]: value}

function valueOf(value: string): unknown {
  const document = parseDocument(value)
  return document.errors.length > 0 ? value : document.toJS()
}
