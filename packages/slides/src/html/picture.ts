import type {PlannedImage} from '../plan/deck-plan.ts'
import {html, type Html} from './html.ts'
import {imageFiles, shownSize} from './image-files.ts'
import type {SlideScope} from './render-options.ts'

export type PictureBox = {alt: string; width: number; height: number}

/** A picture in a box of so many pixels, in the sizes that the window may want. */
export function renderPicture(
  image: PlannedImage,
  block: PictureBox,
  {imageHref}: Pick<SlideScope, 'imageHref'>,
): Html {
  const files = imageFiles(image)
  const isResponsive = files.length > 1
  const srcset = isResponsive
    ? html` srcset="${files.map((file) => `${encodeHref(imageHref(file))} ${file.width}w`).join(', ')}"
      sizes="(max-width: 719px) 100vw, ${block.width}px"`
    : null
  const {width, height, fit, position} = box(image, block)
  const style = html`--width:${width}px;--height:${height}px;--fit:${fit};--position:${position}`
  return html`<img
    src="${encodeHref(imageHref(files.at(-1)!))}"
    ${srcset}
    alt="${block.alt}"
    width="${width}"
    height="${height}"
    style="${style}"
    decoding="async"
  />`
}

/** The whole picture is shown, unless a focus says what may not be cut: then it fills its box. */
function box(image: PlannedImage, block: PictureBox) {
  const size = shownSize(image)
  if (image.focus !== null || size === null) {
    const position = image.focus === null ? '0% 0%' : focusPosition(image)
    const fit = image.focus === null ? 'contain' : 'cover'
    return {width: block.width, height: block.height, fit, position}
  }
  const scale = Math.min(block.width / size.width, block.height / size.height, 3)
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
    fit: 'contain',
    position: '0% 0%',
  }
}

/** Where what must stay in sight lies, for object-position and background-position. */
export function focusPosition({focus, crop}: PlannedImage): string {
  const {top, right, bottom, left} = crop ?? {top: 0, right: 0, bottom: 0, left: 0}
  const x = within(((focus?.x ?? 0.5) - left) / (1 - left - right))
  const y = within(((focus?.y ?? 0.5) - top) / (1 - top - bottom))
  return `${x}% ${y}%`
}

const within = (part: number): number => Math.round(Math.min(1, Math.max(0, part || 0)) * 100)

/** A comma or a space would end an address in a srcset. */
export const encodeHref = (href: string): string => href.replace(/[\s,]/g, encodeURIComponent)

/** For `url(…)` in styles, with or without quotes around it. */
export const encodeForUrl = (href: string): string =>
  encodeHref(href).replace(
    /["\\()'<>]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
