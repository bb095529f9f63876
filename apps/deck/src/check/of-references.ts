import {referencesIn} from '../content/follow-references.ts'
import type {Documents, Reference} from '../content/follow-references.ts'
import type {Content} from '../content/stored-documents.ts'
import {at} from './finding.ts'
import type {Found, Place} from './finding.ts'

/**
 * References that lead nowhere, of all that a talk or deck document is made of. Those that another
 * rule tells of are left out.
 */
export function ofReferences(
  documents: Documents,
  {whole, placeOfSlide}: {whole: Place; placeOfSlide: (id: string, key: string) => Place | null},
): Found[] {
  return [...documents.values()].flatMap((document) =>
    referencesIn(document).flatMap((reference) => {
      if (leads(reference, documents) || isToldElsewhere(document, reference, whole)) return []
      const {path} = reference
      const [field, item] = path
      const key = document._type === 'section' && field === 'slides' ? keyOf(item) : null
      const place =
        key === null
          ? {...whole, document: {type: document._type, id: document._id}}
          : placeOfSlide(document._id, key)
      if (place === null) return []
      const problem = {
        rule: 'reference-dead',
        severity: 'warning',
        path: place.key === null ? path : path.slice(2),
        message: messageOf(document, reference),
      } as const
      return [at(place, problem)]
    }),
  )
}

const keyOf = (item: Reference['path'][number] | undefined): string | null =>
  typeof item === 'object' ? item._key : null

function leads({to, slide}: Reference, documents: Documents): boolean {
  const document = documents.get(to.replace(/^drafts\./, ''))
  if (document === undefined || slide === null) return document !== undefined
  const slides = (document['slides'] ?? []) as {_key?: string}[]
  return slides.some(({_key}) => _key === slide)
}

/** section-lost, part-lost, slide-lost; and a slide without its picture or film stands empty. */
function isToldElsewhere({_id, _type}: Content, {path}: Reference, whole: Place): boolean {
  const [field, , own] = path
  if (_type === 'talk') return field === 'sections' && _id === whole.document.id
  if (_type === 'deck') return field === 'parts' || field === 'overrides'
  return (
    _type === 'section' &&
    path.at(-1) === 'asset' &&
    (own === 'image' || own === 'video' || own === 'poster')
  )
}

function messageOf(document: Content, {path, to, slide}: Reference): string {
  const names = path.filter((step) => typeof step === 'string')
  const field = names.findLast((name) => name !== 'asset') ?? 'a field'
  const where = document._type === 'section' ? '' : ` of ${nameOf(document)}`
  if (path.at(-1) === 'asset')
    return `The file in “${field}”${where} is not in the store any more. Choose another.`
  return slide === null
    ? `“${field}”${where} refers to ${to}, which is not there any more. Choose another, or take it away.`
    : `“${field}”${where} names a slide (${slide}) that its section does not have. Choose another, or take it away.`
}

const nameOf = ({_type, title, name, wording}: Content): string => {
  const texts = [title, name, wording].filter((text) => typeof text === 'string')
  const words = texts.find((text) => text !== '')
  return words === undefined ? `the ${_type}` : `the ${_type} “${words}”`
}
