import {createHash} from 'node:crypto'
import type {DeckPlan} from '@rostrum/slides'
import {sharedFiles, sharedFilesOf, styleSheetOf} from '../actions/render-deck.ts'
import {contentType} from '../web/content-type.ts'
import {lettersOf, subsetFace, weightsIn} from './subset-faces.ts'

/** Files as addresses that hold their bytes. */
export const dataAddress = (path: string, bytes: Uint8Array): string =>
  `data:${contentType(path)};base64,${Buffer.from(bytes).toString('base64')}`

/** The style sheet of a plan's theme, with those of its faces in it that a page needs, and their letters. */
export async function inlineStyles(plan: DeckPlan, page: string): Promise<string> {
  const files = sharedFilesOf(plan)
  const css = Buffer.from(files.get(styleSheetOf(plan))!)
    .toString()
    .replace(faces, (face) => (isNeeded(face, page) && isCarried(face, files) ? face : ''))
  const [letters, weights] = [lettersOf(page), weightsIn(css.replaceAll(faces, ''))]
  const addresses = new Map<string, string>()
  for (const [, path = ''] of css.matchAll(fontFile)) {
    const bytes = files.get(path)
    // The style sheet writes in capitals what it sets in the face of code, and nothing else.
    const own = path.includes('mono') ? letters + letters.toUpperCase() : letters
    if (bytes !== undefined)
      addresses.set(path, dataAddress(path, await subsetFace(bytes, own, weights)))
  }
  return css
    .replace(fontFile, (whole, path: string) => {
      const address = addresses.get(path)
      return address === undefined ? whole : `url(${address})`
    })
    .replaceAll(/<\/(style)/gi, '<\\/$1')
}

const faces = /@font-face\s*\{[^}]*\}/g
const fontFile = /url\(["']?(?:\.\/)?(fonts\/[^"')]+)["']?\)/g

/** The script of every deck, so that nothing in it can end the element that it stands in. */
export const inlineScript = (): string =>
  Buffer.from(sharedFiles().get('deck.js')!)
    .toString()
    .replaceAll(/<\/(script)/gi, String.raw`<\/$1`)
    .replaceAll('<!--', String.raw`<\!--`)

export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** A style sheet names the faces of every theme; a deck carries those of its own. */
const isCarried = (face: string, files: ReadonlyMap<string, unknown>): boolean =>
  [...face.matchAll(fontFile)].every(([, path = '']) => files.has(path))

/** Does the page have what leans, or a character of those that the face is for? */
function isNeeded(face: string, page: string): boolean {
  if (/font-style:\s*italic/.test(face) && !leaning.test(page)) return false
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
  for (const character of new Set(page)) {
    const code = character.codePointAt(0)!
    if (code > 0x20 && parts.some(({from, to}) => from <= code && code <= to)) return true
  }
  return false
}

const leaning = /<(?:em|i|cite|dfn|var|address)\b/
