import type {Sharp} from 'sharp'
import {boom} from '../http/errors.ts'
import {loadSharp} from './load-sharp.ts'
import {imagePalette, type Palette} from './palette.ts'
import {sniffType} from './sniff-type.ts'
import {svgSize} from './svg-size.ts'

export interface ImageFacts {
  extension: string
  mimeType: string
  metadata: {
    _type: 'sanity.imageMetadata'
    hasAlpha: boolean
    isOpaque: boolean
    dimensions: {
      _type: 'sanity.imageDimensions'
      width: number
      height: number
      aspectRatio: number
    }
    lqip?: string
    palette?: Palette
  }
}

/** The most pixels that are decoded: a small file can unfold into gigabytes. */
export const PIXEL_LIMIT = 100_000_000

/**
 * Dimensions as displayed (after the camera's rotation), transparency, colours and a tiny preview.
 * @throws LakeError 400 for what is no picture, 413 for one with too many pixels
 */
export async function imageFacts(bytes: Buffer): Promise<ImageFacts> {
  const type = sniffType(bytes)
  if (!type?.mimeType.startsWith('image/')) {
    throw boom(400, 'This is no picture. Expected PNG, JPEG, GIF, WebP, AVIF, TIFF or SVG.')
  }
  if (type.extension === 'svg') {
    return {...type, metadata: imageMetadata(svgSize(bytes.toString('utf8')), true, false)}
  }
  const {width, height, hasAlpha} = await readHeader(bytes)
  const sharp = await loadSharp()
  const image = sharp(bytes, {limitInputPixels: PIXEL_LIMIT, failOn: 'error'}).autoOrient()
  try {
    const [{isOpaque}, palette, lqip] = await Promise.all([
      image.clone().stats(),
      imagePalette(image.clone()),
      tinyPreview(image.clone(), hasAlpha),
    ])
    return {
      ...type,
      metadata: {...imageMetadata({width, height}, hasAlpha, isOpaque), lqip, palette},
    }
  } catch (error) {
    throw unreadable(error)
  }
}

async function readHeader(bytes: Buffer) {
  const sharp = await loadSharp()
  const {width, height, hasAlpha, autoOrient} = await sharp(bytes, {limitInputPixels: false})
    .metadata()
    .catch((error: unknown) => Promise.reject(unreadable(error)))
  if (width * height > PIXEL_LIMIT) {
    throw boom(
      413,
      `The picture has ${width} x ${height} pixels; at most ${PIXEL_LIMIT / 1e6} million are accepted.`,
    )
  }
  return {width: autoOrient.width, height: autoOrient.height, hasAlpha}
}

async function tinyPreview(image: Sharp, hasAlpha: boolean): Promise<string> {
  const small = image.resize({width: 20})
  const bytes = await (hasAlpha ? small.png() : small.jpeg({quality: 70})).toBuffer()
  return `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`
}

function imageMetadata(
  {width, height}: {width: number; height: number},
  hasAlpha: boolean,
  isOpaque: boolean,
): ImageFacts['metadata'] {
  return {
    _type: 'sanity.imageMetadata',
    hasAlpha,
    isOpaque,
    dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
  }
}

function unreadable(error: unknown) {
  return boom(
    400,
    `The picture cannot be read: ${error instanceof Error ? error.message : 'damaged'}`,
  )
}
