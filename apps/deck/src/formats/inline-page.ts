import {createHash} from 'node:crypto'
import {sharedFiles} from '../actions/render-deck.ts'
import {contentType} from '../web/content-type.ts'

/** Files as addresses that hold their bytes. */
export const dataAddress = (path: string, bytes: Uint8Array): string =>
  `data:${contentType(path)};base64,${Buffer.from(bytes).toString('base64')}`

/** The style sheet of every deck, with those of its faces in it that the text needs. */
export function inlineStyles(text: string): string {
  const files = sharedFiles()
  const css = Buffer.from(files.get('deck.css')!).toString()
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => (isNeeded(face, text) ? face : ''))
    .replace(/url\(["']?(?:\.\/)?(fonts\/[^"')]+)["']?\)/g, (whole, path: string) => {
      const bytes = files.get(path)
      return bytes === undefined ? whole : `url(${dataAddress(path, bytes)})`
    })
    .replaceAll(/<\/(style)/gi, '<\\/$1')
}

/** The script of every deck, so that nothing in it can end the element that it stands in. */
export const inlineScript = (): string =>
  Buffer.from(sharedFiles().get('deck.js')!)
    .toString()
    .replaceAll(/<\/(script)/gi, String.raw`<\/$1`)
    .replaceAll('<!--', String.raw`<\!--`)

export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** Does the text have a character of those that the face is for? Faces for all are always needed. */
function isNeeded(face: string, text: string): boolean {
  const ranges = /unicode-range:([^;}]+)/.exec(face)?.[1]
  if (ranges === undefined) return true
  const parts = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return {
      from: Number.parseInt(from.replaceAll('?', '0'), 16),
      to: Number.parseInt(to.replaceAll('?', 'F'), 16),
    }
  })
  // A face for letters beyond Latin is not needed for the space that it has too.
  for (const character of new Set(text)) {
    const code = character.codePointAt(0)!
    if (code > 0x20 && parts.some(({from, to}) => from <= code && code <= to)) return true
  }
  return false
}
