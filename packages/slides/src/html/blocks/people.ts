import {roleSize} from '../../metrics.ts'
import type {PeopleBlock, PlannedImage} from '../../plan/deck-plan.ts'
import {fragment} from '../fragment.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import {renderPicture} from '../picture.ts'
import type {SlideScope} from '../render-options.ts'

export function renderPeople(block: PeopleBlock, scope: SlideScope): Html {
  const {arrangement, people, columns, columnWidth, portraitSize, size} = block
  const style = html`--columns:${columns};--column:${columnWidth}px;--portrait:${portraitSize}px;--size:${size}px;--role:${roleSize(size)}px`
  const isWide = arrangement === 'lines' && columns === 1
  return html`<ul
    class="people"
    ${arranged(arrangement, 'grid')}${isWide ? html` data-wide=""` : null}
    style="${style}"
  >
    ${people.map(
      ({name, initials, role, organization, portrait}) =>
        html`<li class="person${fragment(scope)}">
          ${portrait === null ? html`<span class="initials" aria-hidden="true">${initials}</span>` : face(portrait, portraitSize, scope)}
          <p class="name">${name}</p>
          ${role === null ? null : html`<p class="role">${role}</p>`}
          ${organization === null ? null : html`<p class="organization">${organization}</p>`}
        </li>`,
    )}
  </ul>`
}

/** A square around the hotspot. The name beside it says who it is. */
const face = (portrait: PlannedImage, size: number, scope: SlideScope): Html =>
  renderPicture(
    {...portrait, focus: portrait.focus ?? {x: 0.5, y: 0.5}},
    {alt: '', width: size, height: size},
    scope,
  )
