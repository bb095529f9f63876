/** Text without what XML may not contain. The library escapes the rest, but writes these as they come. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '')

/** Text as XML. */
export const escapeXml = (text: string): string =>
  plain(text).replaceAll(/[&<>"']/g, (character) => entities[character]!)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** The address to link to; null for all but those of the web and of mail. */
export const linkTo = (href: string | null | undefined): string | null =>
  href != null && /^(?:https?:\/\/|mailto:)/i.test(href)
    ? href.toWellFormed().replaceAll(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent)
    : null
