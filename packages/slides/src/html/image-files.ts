import type {Block, DeckPlan, PlannedImage} from '../plan/deck-plan.ts'
import {videoFile} from './video-file.ts'

/** One size of a picture: where the deck keeps it, and where it comes from. */
export type ImageFile = {path: string; url: string; width: number | null}

/** Every file in `images/` that the deck's page refers to, each once. */
export function deckImages(plan: DeckPlan): ImageFile[] {
  const files = plan.slides
    .flatMap(({blocks, background}) => [background.image, ...blocks.flatMap(picturesOf)])
    .concat(plan.theme.logo.light, plan.theme.logo.dark)
    .flatMap((image) => (image === null ? [] : imageFiles(image)))
  return [...new Map(files.map((file) => [file.path, file])).values()]
}

/** Every film in `media/` that the deck's page refers to, each once. */
export function deckVideos(plan: DeckPlan): ImageFile[] {
  const films = plan.slides.flatMap(({blocks}) =>
    blocks.flatMap((block) => (block.type === 'video' ? [videoFile(block.file)] : [])),
  )
  return [...new Map(films.map((film) => [film.path, film])).values()]
}

const pictures: {
  readonly [Type in Block['type']]?: (
    block: Extract<Block, {type: Type}>,
  ) => (PlannedImage | null)[]
} = {
  image: ({image}) => [image],
  video: ({poster}) => [poster],
  embed: ({poster}) => [poster],
  people: ({people}) => people.map(({portrait}) => portrait),
}

function picturesOf(block: Block): (PlannedImage | null)[] {
  const find = pictures[block.type] as ((block: Block) => (PlannedImage | null)[]) | undefined
  return find?.(block) ?? []
}

/** From small to large. Drawings that scale by themselves come as they are. */
export function imageFiles(image: PlannedImage): ImageFile[] {
  const extension = extensionOf(image)
  const name = image.assetId.replace(/[^A-Za-z0-9_-]+/g, '-')
  const {width, height} = image
  if (extension === 'svg' || width === null || height === null)
    return [{path: `images/${name}.${extension}`, url: image.url, width}]
  const rect = cropRect(image, width, height)
  const available = rect?.width ?? width
  const rectName = rect === null ? '' : `-${Object.values(rect).join('-')}`
  return [...widths.filter((wanted) => wanted < available), Math.min(available, largest)].map(
    (wanted) => {
      const parameters = [
        ...(rect === null ? [] : [`rect=${Object.values(rect).join(',')}`]),
        ...(wanted === width ? [] : [`w=${wanted}`]),
      ].join('&')
      const url = parameters === '' ? image.url : `${image.url}${joint(image.url)}${parameters}`
      return {path: `images/${name}${rectName}-${wanted}.${extension}`, url, width: wanted}
    },
  )
}

/** The size of the picture as shown, in its own pixels. */
export function shownSize(image: PlannedImage): {width: number; height: number} | null {
  const {width, height} = image
  if (width === null || height === null) return null
  const rect = cropRect(image, width, height)
  return {width: rect?.width ?? width, height: rect?.height ?? height}
}

const widths = [640, 1280]
const largest = 2560
const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}

function extensionOf({mimeType, assetId}: PlannedImage): string {
  const known = mimeType === null ? undefined : extensions[mimeType]
  return known ?? /-([a-z0-9]{2,4})$/.exec(assetId)?.[1] ?? 'jpg'
}

function cropRect({crop, mimeType}: PlannedImage, width: number, height: number) {
  if (crop === null || mimeType === 'image/svg+xml') return null
  const left = Math.round(crop.left * width)
  const top = Math.round(crop.top * height)
  const rect = {
    left,
    top,
    width: Math.round(width - crop.right * width) - left,
    height: Math.round(height - crop.bottom * height) - top,
  }
  const isWhole = rect.width === width && rect.height === height
  return isWhole || rect.width < 1 || rect.height < 1 ? null : rect
}

const joint = (url: string): string => (url.includes('?') ? '&' : '?')
