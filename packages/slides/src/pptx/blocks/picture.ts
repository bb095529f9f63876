import {imageFiles, shownSize} from '../../html/image-files.ts'
import type {PlannedImage} from '../../plan/deck-plan.ts'
import type {Box, PictureShape} from '../shapes.ts'
import type {BlockScope} from './drawn.ts'

/** A picture in a box: all of it, or what must stay in sight of one that fills it. */
export function pictureIn(
  image: PlannedImage,
  box: Box,
  {name, alt, fills = false, href}: {name: string; alt: string; fills?: boolean; href?: string},
  {picture}: Pick<BlockScope, 'picture'>,
): PictureShape | null {
  const files = imageFiles(image)
  const found = files.toReversed().flatMap((file) => {
    const one = picture(file)
    return one === null ? [] : [{path: file.path, picture: one}]
  })[0]
  if (found === undefined) return null
  const {width, height} = found.picture
  const common = {type: 'picture' as const, name, alt, ...found, ...(href !== undefined && {href})}
  if (fills || image.focus !== null)
    return {...common, box, crop: cover(image, {width, height}, box)}
  const own = shownSize(image) ?? {width, height}
  const scale = Math.min(box.width / own.width, box.height / own.height, 3)
  return {...common, box: {...box, width: own.width * scale, height: own.height * scale}}
}

function cover({focus, crop}: PlannedImage, size: {width: number; height: number}, box: Box) {
  const scale = Math.max(box.width / size.width, box.height / size.height)
  const beyond = {x: 1 - box.width / scale / size.width, y: 1 - box.height / scale / size.height}
  const {top, right, bottom, left} = crop ?? {top: 0, right: 0, bottom: 0, left: 0}
  const at = {
    x: within(((focus?.x ?? 0.5) - left) / (1 - left - right)),
    y: within(((focus?.y ?? 0.5) - top) / (1 - top - bottom)),
  }
  return {
    left: beyond.x * at.x,
    right: beyond.x * (1 - at.x),
    top: beyond.y * at.y,
    bottom: beyond.y * (1 - at.y),
  }
}

const within = (part: number): number => Math.min(1, Math.max(0, part || 0))
