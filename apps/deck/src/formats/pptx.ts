import {deckImages} from '@rostrum/slides'
import {renderPptx} from '@rostrum/slides/pptx'
import type {DeckPicture} from '@rostrum/slides/pptx'
import type {Bytes, DeckParts} from './deck-parts.ts'

/** Slides to be edited in PowerPoint, Keynote or LibreOffice. */
export async function makePptx(parts: DeckParts): Promise<Map<string, Bytes>> {
  const {plan, notes, highlight, name} = parts
  const pictures = new Map<string, DeckPicture>()
  for (const image of deckImages(plan)) {
    const picture = await forOffice(await parts.picture(image))
    if (picture !== null) pictures.set(image.path, picture)
  }
  const bytes = await renderPptx(plan, {
    notes,
    ...(highlight && {highlight}),
    picture: ({path}) => pictures.get(path) ?? null,
  })
  return new Map([[`${name}.pptx`, bytes]])
}

/** Office shows PNG, JPEG and GIF everywhere; what comes in another format is drawn as PNG. */
async function forOffice(bytes: Bytes): Promise<DeckPicture | null> {
  const {default: sharp} = await import('sharp')
  const {format, width, height} = await sharp(bytes).metadata()
  if (width === undefined || height === undefined) return null
  const extension = kept[format ?? '']
  if (extension !== undefined) return {bytes, extension, width, height}
  const drawn = await sharp(bytes, {density: 192}).png().toBuffer({resolveWithObject: true})
  return {
    bytes: new Uint8Array(drawn.data),
    extension: 'png',
    width: drawn.info.width,
    height: drawn.info.height,
  }
}

const kept: Readonly<Record<string, DeckPicture['extension']>> = {
  png: 'png',
  jpeg: 'jpeg',
  gif: 'gif',
}
