import {audienceDocument, knownAudiences} from './known-audiences.ts'
import type {AudienceDocument} from './known-audiences.ts'

/** The audience that a string meant; undefined for a blank one, which meant nobody. */
export function audienceFor(text: string): AudienceDocument | undefined {
  const title = text.trim()
  const slug = slugOf(title)
  if (slug === undefined) return undefined
  return knownAudiences.find(({_id}) => _id === `audience-${slug}`) ?? audienceDocument(slug, title)
}

/** Strings that differ in more than case and spaces never share a slug: what is cut is hashed. */
function slugOf(title: string): string | undefined {
  if (title === '') return undefined
  const plain = title.toLowerCase().replaceAll(/\s+/g, '-')
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(plain) && plain.length <= longest) return plain
  const rest = plain
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, longest)
    .replaceAll(/-+$/g, '')
  return [rest, hash(plain)].filter(Boolean).join('-')
}

const longest = 60

/** FNV-1a over code points: the same on every machine. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193)
  }
  return (value >>> 0).toString(36)
}
