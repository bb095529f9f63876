import type {EmbedBlock} from '../../plan/deck-plan.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import {renderPicture} from '../picture.ts'
import type {SlideScope} from '../render-options.ts'
import {link} from '../runs.ts'
import {renderCaptions} from './captions.ts'

/** A picture that links: nothing is loaded from there. */
export function renderEmbed(block: EmbedBlock, scope: SlideScope): Html {
  const inner =
    block.poster === null
      ? html`<span class="no-poster" style="--width:${block.width}px;--height:${block.height}px"
          >${block.alt}</span
        >`
      : renderPicture(block.poster, block, scope)
  return html`<figure class="embed picture" ${arranged(block.arrangement, 'below')}>
    ${link(block.href, html`${inner}<span class="address">${block.address}</span>`)}
    ${renderCaptions(block)}
  </figure>`
}
