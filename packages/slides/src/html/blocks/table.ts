import {rowPadding} from '../../metrics.ts'
import type {TableBlock} from '../../plan/deck-plan.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import {fragment} from '../fragment.ts'
import type {SlideScope} from '../render-options.ts'

export function renderTable(
  {arrangement, columns, rows, size, notes}: TableBlock,
  scope: SlideScope,
): Html {
  const hasNames = columns.some(({name}) => name !== '')
  const head = html`<thead>
    <tr>
      ${columns.map(({name, align}) => html`<th scope="col" data-align="${align}">${name}</th>`)}
    </tr>
  </thead>`
  return html`<figure
    class="data"
    ${arranged(arrangement, 'plain')}
    style="--size:${size}px;--row:${rowPadding(size)}px"
  >
    <table>
      <colgroup>
        ${columns.map(({width}) => html`<col style="width:${width}px" />`)}
      </colgroup>
      ${hasNames ? head : null}
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr class="row${fragment(scope)}">
              ${row.map((cell, place) => cellOf(cell, columns[place]!.align, place === 0))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${notes.length === 0 ? null : html`<figcaption>${notes.map((note) => html`<span>${note}</span>`)}</figcaption>`}
  </figure>`
}

function cellOf(cell: string, align: 'start' | 'end', isFirst: boolean): Html {
  const text = cell === '' ? html`<span class="unknown-figure">–</span>` : html`${cell}`
  return isFirst
    ? html`<th scope="row" data-align="${align}">${text}</th>`
    : html`<td data-align="${align}">${text}</td>`
}
