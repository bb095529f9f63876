import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {DeckPlan} from '@rostrum/slides'
import {sharedFiles, sharedFilesOf, styleSheetOf} from '../actions/render-deck.ts'
import {faceFolder} from '../places.ts'
import type {Face} from './styles/face-for.ts'
import {pageStyles} from './styles/page-styles.ts'

/** The style sheet of a plan's theme for one page, with the faces that it needs. */
export async function stylesFor(
  plan: DeckPlan,
  page: string,
  cacheFolder?: string,
): Promise<string> {
  const files = sharedFilesOf(plan)
  const text = (path: string) => Buffer.from(sharedFiles().get(path)!).toString()
  return pageStyles(
    page,
    {css: text(styleSheetOf(plan)), script: text('deck.js'), face: (path) => faceAt(path, files)},
    cacheFolder,
  )
}

function faceAt(path: string, files: ReadonlyMap<string, Uint8Array>): Face | undefined {
  const packed = files.get(path)
  const file = join(faceFolder, basename(path, '.woff2'))
  return packed && {size: packed.byteLength, unpacked: () => readFileSync(`${file}.ttf`)}
}

/** A style sheet in two: what is needed to paint at once, and the faces, which may come after it. */
export const facesApart = (styles: string): {rules: string; faces: string} => ({
  rules: styles.replaceAll(ownFace, ''),
  faces: (styles.match(ownFace) ?? []).join(''),
})

const ownFace = /@font-face\{[^}]*url\(data:[^}]*\}/g

/** A page with styles in it, in place of the link to them. */
export const withStyles = (page: string, plan: DeckPlan, styles: string): string =>
  page.replace(linkTo(plan), () => `<style>${withoutEnd(styles)}</style>`)

export const linkTo = (plan: DeckPlan): string =>
  `<link rel="stylesheet" href="${styleSheetOf(plan)}" />`

/** Nothing in it ends the style element that it stands in. */
const withoutEnd = (styles: string): string => styles.replaceAll(/<\/(style)/gi, String.raw`<\/$1`)

/** The same for a style element, which nothing in it may end. */
export const inlineStyles = async (
  plan: DeckPlan,
  page: string,
  cacheFolder?: string,
): Promise<string> => withoutEnd(await stylesFor(plan, page, cacheFolder))

/** The scripts of every deck, so that nothing in them can end the element that they stand in. */
export const inlineScript = (): string =>
  ['presenting.js', 'deck.js']
    .map((path) => Buffer.from(sharedFiles().get(path)!).toString())
    .join('')
    .replaceAll(/<\/(script)/gi, String.raw`<\/$1`)
    .replaceAll('<!--', String.raw`<\!--`)

export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`
