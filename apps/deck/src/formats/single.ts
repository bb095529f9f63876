import {deckImages, deckVideos} from '@rostrum/slides'
import type {ImageFile} from '@rostrum/slides'
import {renderPage} from '../actions/render-deck.ts'
import type {DeckParts} from './deck-parts.ts'
import {dataAddress} from './data-address.ts'
import {hashOf, inlineScript, stylesFor, withStyles} from './inline-page.ts'

/**
 * The deck as one file that opens by a double click and asks for nothing. Pictures come in one size.
 * Films of more than four megabytes stay out: their poster stands there, and a problem says so.
 */
export async function makeSingle(parts: DeckParts): Promise<Map<string, string>> {
  const {plan, notes, highlight} = parts
  const addresses = await inlineAddresses(parts)
  const page = renderPage(plan, {notes, highlight, imageHref: ({path}) => markOf(path)})
  const script = inlineScript()
  const whole = page
    .replaceAll(/\s+srcset="[^"]*"\s+sizes="[^"]*"/g, '')
    .replaceAll(
      /rostrum-file:([0-9a-f]+)\.file/g,
      (_, hex: string) => addresses.get(hex) ?? 'data:,',
    )
  const styles = await stylesFor(plan, page, parts.cacheFolder)
  const html = withStyles(whole, plan, styles)
    .replace(policyOf("script-src 'self'"), () => policyOf(`script-src ${hashOf(script)}`))
    .replace(policyOf("font-src 'self' data:"), 'font-src data:')
    .replace(policyOf("media-src 'self'"), 'media-src data:')
    .replace(policyOf("connect-src 'self'"), policyOf("connect-src 'none'"))
    .replace('<script src="deck.js"></script>', () => `<script>${script}</script>`)
  return new Map([[`${parts.name}.html`, html]])
}

/** A directive as it stands in the page. */
const policyOf = (directive: string): string => directive.replaceAll("'", '&#39;')

const hexOf = (path: string): string => Buffer.from(path).toString('hex')

/** Stands for a file until the page is made, since an address of data is no place in a page's templates. */
const markOf = (path: string): string => `rostrum-file:${hexOf(path)}.file`

async function inlineAddresses(parts: DeckParts): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  const images = deckImages(parts.plan)
  for (const image of images) {
    const best = bestOf(images.filter((other) => groupOf(other) === groupOf(image)))
    addresses.set(hexOf(image.path), dataAddress(best.path, await parts.picture(best)))
  }
  for (const video of deckVideos(parts.plan)) {
    const film = await parts.film(video)
    if (film === null) continue
    if (film.byteLength <= largestFilm) {
      addresses.set(hexOf(video.path), dataAddress(video.path, film))
      continue
    }
    const size = Math.round(film.byteLength / 1e6)
    parts.problems.push({
      key: null,
      severity: 'warning',
      page: null,
      slide: null,
      message: `The film ${video.path.split('/').at(-1)} (${size} MB) is too large for a single file and was left out: its poster stands there. Build the deck as html to show it.`,
    })
  }
  return addresses
}

const largestFilm = 4 * 1024 * 1024

/** The sizes of one picture differ in the width at the end of their names. */
const groupOf = ({path}: ImageFile): string => path.replace(/-\d+(?=\.\w+$)/, '')

/** Sharp on most screens, without the weight of the largest ones. */
function bestOf(sizes: readonly ImageFile[]): ImageFile {
  const fitting = sizes.filter(({width}) => width === null || width <= 1600)
  return (fitting.length > 0 ? fitting : sizes).toSorted(
    (a, b) => (b.width ?? 0) - (a.width ?? 0),
  )[0]!
}
