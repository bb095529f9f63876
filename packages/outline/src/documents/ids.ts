/** Twelve hexadecimal digits that depend on nothing but the text. */
export function hash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 16).toString(16).padStart(4, '0')
}

/** The id of what goes by a name; names that differ in more than case and spacing differ here. */
export function idFor(type: 'person' | 'tag' | 'source', name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const isWhole = type !== 'source' && slug.length <= 64 && /^[a-z0-9 .,_'-]+$/.test(plain) && slug
  return isWhole
    ? `${type}-${slug}`
    : `${type}-${[slug.slice(0, 64), hash(name)].filter(Boolean).join('-')}`
}

export const talkId = (slug: string): string => `talk-${forId(slug)}`
export const sectionId = (slug: string, key: string): string => `section-${forId(slug)}-${key}`

function forId(slug: string): string {
  const plain = slug.replace(/[^a-zA-Z0-9_-]/g, '-')
  return plain === slug && slug.length <= 96 ? slug : `${plain.slice(0, 80)}-${hash(slug)}`
}

/** A talk's title when the notes name none: that of the file, without its ending. */
export function titleFromFile(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? file
  const words = base
    .replace(/\.(md|markdown|mdown|txt)$/i, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words === '' ? base : words.charAt(0).toUpperCase() + words.slice(1)
}
