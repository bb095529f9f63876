import type {ImageBlock} from '../../plan/deck-plan.ts'
import {html, type Html} from '../html.ts'
import {renderPicture} from '../picture.ts'
import type {SlideScope} from '../render-options.ts'
import {renderCaptions} from './captions.ts'

export function renderImage(block: ImageBlock, scope: SlideScope): Html {
  const captions = renderCaptions(block)
  const picture =
    block.image === null ? missing(block, scope) : renderPicture(block.image, block, scope)
  return html`<figure class="picture" data-arrangement="${block.arrangement}">
    ${picture}${captions}
  </figure>`
}

function missing(block: ImageBlock, {labels}: SlideScope): Html {
  const style = html`--width:${block.width}px;--height:${block.height}px`
  return html`<div class="missing" style="${style}">
    <p>${labels.picture}</p>
    <p>${block.alt}</p>
  </div>`
}
