import {deckImages} from '@rostrum/slides'
import {renderHandout} from '@rostrum/slides/handout'
import {chromiumOf, withPage} from './chromium.ts'
import type {Bytes, DeckParts} from './deck-parts.ts'
import {dataAddress} from './data-address.ts'
import {inlineStyles} from './inline-page.ts'

/** Slides, notes and sources on paper, as one file; as PDF too where PDF is asked for. */
export async function makeHandout(
  parts: DeckParts,
  {pdf}: {pdf: boolean},
): Promise<Map<string, Bytes | string>> {
  const {plan, notes, highlight, name} = parts
  const addresses = new Map<string, string>()
  for (const image of deckImages(plan))
    if (image.width === null || image.width <= 1280)
      addresses.set(image.path, dataAddress(image.path, await parts.picture(image)))
  const bare = renderHandout(plan, {
    notes,
    styles: '',
    ...(highlight && {highlight}),
    imageHref: ({path}) => markOf(path),
  })
  const page = renderHandout(plan, {
    notes,
    styles: await inlineStyles(plan, bare, parts.cacheFolder),
    ...(highlight && {highlight}),
    imageHref: ({path}) => markOf(path),
  })
  const html = page
    .replaceAll(/\s+srcset="[^"]*"\s+sizes="[^"]*"/g, '')
    .replaceAll(/rostrum-file:([0-9a-f]+)\.file/g, (_, hex: string) => {
      const path = Buffer.from(hex, 'hex').toString()
      return addresses.get(path) ?? sibling(path, addresses) ?? 'data:,'
    })
  const files = new Map<string, Bytes | string>([[`${name}-handout.html`, html]])
  if (pdf) {
    const printed = await withPage(
      files,
      `${name}-handout.html`,
      {print: true, ...chromiumOf(parts)},
      (opened) =>
        opened.pdf({
          format: 'A4',
          printBackground: true,
          margin: {top: '16mm', bottom: '16mm', left: '20mm', right: '20mm'},
          tagged: true,
          outline: true,
        }),
    )
    files.set(`${name}-handout.pdf`, new Uint8Array(printed))
  }
  return files
}

const markOf = (path: string): string => `rostrum-file:${Buffer.from(path).toString('hex')}.file`

/** The largest of the sizes that were kept of a picture that is larger. */
function sibling(path: string, addresses: ReadonlyMap<string, string>): string | undefined {
  const group = groupOf(path)
  return [...addresses].findLast(([other]) => groupOf(other) === group)?.[1]
}

const groupOf = (path: string): string => path.replace(/-\d+(?=\.\w+$)/, '')
