import type {TalkDocuments} from '../src/index.ts'
import {parseOutline} from '../src/index.ts'

/** Every text of a talk's content, as one string in the order of the talk. */
export function saidBy({talk, sections, people, tags, sources}: TalkDocuments): string {
  const {origin: _origin, slug: _slug, ...rest} = talk
  return textIn([{...rest, people, tags, sources}, sections])
}

/** Every text of a value that is content, in its order. */
export function textIn(content: unknown): string {
  const texts: string[] = []
  const visit = (value: unknown, name = '') => {
    if (name.startsWith('_')) return
    if (typeof value === 'string' && name !== 'style' && name !== 'listItem') texts.push(value)
    if (typeof value === 'number' && name === 'number') texts.push(String(value))
    if (Array.isArray(value)) for (const each of value) visit(each)
    else if (value && typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) if (key !== 'marks') visit(each, key)
    }
  }
  visit(content)
  return texts.join(' ')
}

/** The letters and digits of a text, whatever marks it up. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/&(amp|lt|gt|quot);/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The words of the notes beneath the front matter, without numbers of lists. */
export function wordsIn(text: string): string[] {
  const {outline} = parseOutline(text)
  const lines = outline.lines.slice(outline.frontMatter?.lines ?? 0)
  return lines
    .flatMap((line) => line.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '' && !['amp', 'lt'].includes(word) && !/^\d{1,2}$/.test(word))
}

/** A talk without keys, ids and what it was imported from: its content alone. */
export function contentOf({talk, sections}: TalkDocuments): unknown {
  const {origin: _origin, sections: _refs, ...rest} = talk
  return JSON.parse(
    JSON.stringify({...rest, sections}, (name, value: unknown) => {
      if (name === '_key' || name === '_id') return undefined
      if (name === 'marks' && Array.isArray(value)) {
        return value.map((mark: string) => mark.replace(/^[0-9a-f]{12}(-\d+)?-l/, 'link '))
      }
      return value
    }),
  )
}

export const withoutSpace = (text: string): string => text.replace(/[\s\ufeff]+/g, '')

export function withoutOrigin(documents: TalkDocuments): TalkDocuments {
  const {origin: _origin, ...talk} = documents.talk
  return {...documents, talk}
}
