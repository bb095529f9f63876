import type {Sharp} from 'sharp'
import {boom} from '../http/errors.ts'
import {PIXEL_LIMIT} from './image-metadata.ts'
import type {Format, ImageParams} from './image-params.ts'
import {loadSharp} from './load-sharp.ts'
import {cropOffset, planSize, type Size} from './image-size.ts'

/**
 * The picture that an address asks for: cut to `rect`, turned, brought to size, coloured.
 * @throws LakeError 400 where `rect` lies outside or the result would be too large
 */
export async function transformImage(
  file: string,
  params: ImageParams,
  format: Format,
): Promise<Buffer> {
  const sharp = await loadSharp()
  const image = sharp(file, {limitInputPixels: PIXEL_LIMIT}).autoOrient()
  const {autoOrient} = await sharp(file).metadata()
  const cut = cutToRect(image, {width: autoOrient.width, height: autoOrient.height}, params)
  const turned = turn(cut, params)
  const plan = planSize(turned.size, params)
  if (
    plan.scaled.width * plan.scaled.height > PIXEL_LIMIT ||
    plan.frame.width * plan.frame.height > PIXEL_LIMIT
  ) {
    throw boom(400, 'The picture asked for has too many pixels. Ask for a smaller w or h.')
  }
  // Each step is a pipeline of its own: sharp orders the steps of one pipeline by itself.
  const scaled = await raw(turned.image.resize({...plan.scaled, fit: 'fill'}))
  const background = params.bg ? `#${params.bg}` : {r: 0, g: 0, b: 0, alpha: 0}
  const fitted = await raw(fitToFrame(scaled, plan, params, background))
  return encode(colour(fitted, params), format, params).toBuffer()
}

type Background = string | {r: number; g: number; b: number; alpha: number}

function cutToRect(image: Sharp, size: Size, {rect}: ImageParams): {image: Sharp; size: Size} {
  if (!rect) return {image, size}
  const [left, top, width, height] = rect
  const inside = {
    width: Math.min(width, size.width - left),
    height: Math.min(height, size.height - top),
  }
  if (inside.width < 1 || inside.height < 1) {
    throw boom(
      400,
      `rect=${rect.join(',')} lies outside the picture of ${size.width} x ${size.height} pixels.`,
    )
  }
  return {image: image.extract({left, top, ...inside}), size: inside}
}

function turn({image, size}: {image: Sharp; size: Size}, {or, flip}: ImageParams) {
  const sideways = or === 90 || or === 270
  const flipped = image.flop(flip.includes('h')).flip(flip.includes('v'))
  return {
    image: or === 0 ? flipped : flipped.rotate(or),
    size: sideways ? {width: size.height, height: size.width} : size,
  }
}

function fitToFrame(
  image: Sharp,
  plan: ReturnType<typeof planSize>,
  params: ImageParams,
  background: Background,
): Sharp {
  const {scaled, frame} = plan
  const cropped = {
    width: Math.min(scaled.width, frame.width),
    height: Math.min(scaled.height, frame.height),
  }
  const spare = {x: frame.width - cropped.width, y: frame.height - cropped.height}
  const left = Math.floor(spare.x / 2) + params.pad
  const top = Math.floor(spare.y / 2) + params.pad
  return image.extract({...cropOffset(plan, params), ...cropped}).extend({
    left,
    top,
    right: spare.x + 2 * params.pad - left,
    bottom: spare.y + 2 * params.pad - top,
    background,
  })
}

function colour(image: Sharp, {sat, invert, blur, sharp: sharpness, bg}: ImageParams): Sharp {
  let result = image
  if (sat !== undefined) result = result.modulate({saturation: Math.max(0.001, 1 + sat / 100)})
  if (invert) result = result.negate({alpha: false})
  if (blur !== undefined) result = result.blur(Math.max(0.3, blur / 10))
  if (sharpness) result = result.sharpen({sigma: 0.5 + sharpness / 25})
  return bg ? result.flatten({background: `#${bg}`}) : result
}

async function raw(image: Sharp): Promise<Sharp> {
  const {data, info} = await image.raw().toBuffer({resolveWithObject: true})
  const sharp = await loadSharp()
  return sharp(data, {raw: {width: info.width, height: info.height, channels: info.channels}})
}

function encode(image: Sharp, format: Format, {q}: ImageParams): Sharp {
  const quality = Math.max(1, q)
  const ENCODERS: Record<Format, () => Sharp> = {
    jpg: () => image.flatten({background: '#ffffff'}).jpeg({quality}),
    pjpg: () => image.flatten({background: '#ffffff'}).jpeg({quality, progressive: true}),
    png: () => image.png(),
    webp: () => image.webp({quality}),
    avif: () => image.avif({quality}),
  }
  return ENCODERS[format]()
}
