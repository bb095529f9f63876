import type {VideoBlock} from '../../plan/deck-plan.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import {imageFiles} from '../image-files.ts'
import {encodeHref} from '../picture.ts'
import type {SlideScope} from '../render-options.ts'
import {videoFile} from '../video-file.ts'
import {renderCaptions} from './captions.ts'

/**
 * Nothing of the film is loaded before somebody plays it, but where there is no poster. One that goes
 * round and round has no sound and begins by itself, unless motion is to be reduced: the script sees
 * to both.
 */
export function renderVideo(block: VideoBlock, {imageHref}: SlideScope): Html {
  const file = videoFile(block.file)
  const poster = block.poster === null ? null : imageHref(imageFiles(block.poster).at(-1)!)
  return html`<figure class="video" ${arranged(block.arrangement, 'below')}>
    <video
      controls
      playsinline
      ${block.loop ? html`loop muted data-autoplay=""` : null}
      preload="${poster === null ? 'metadata' : 'none'}"
      ${poster === null ? null : html`poster="${encodeHref(poster)}"`}
      src="${encodeHref(imageHref(file))}"
      aria-label="${block.alt}"
      style="--width:${block.width}px;--height:${block.height}px"
    ></video>
    ${renderCaptions(block)}
  </figure>`
}
