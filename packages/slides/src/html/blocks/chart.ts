import type {ChartBlock, ChartKind} from '../../plan/chart-block.ts'
import {drawBars, drawRanges, drawStacked} from '../chart/bars.ts'
import {drawLines} from '../chart/lines.ts'
import {drawScatter} from '../chart/scatter.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'

/** Small screens get the figures as a table beneath the drawing, whose texts would be too small. */
export function renderChart(block: ChartBlock): Html {
  const {arrangement, width, height, alt, notes, chart} = block
  return html`<figure class="chart" ${arranged(arrangement, 'below')} data-chart="${chart}">
    <svg
      role="img"
      aria-label="${alt}"
      width="${width}"
      height="${height}"
      viewBox="0 0 ${width} ${height}"
    >
      ${drawings[chart](block)}
    </svg>
    ${figures(block)}
    ${notes.length === 0 ? null : html`<figcaption>${notes.map((note) => html`<span>${note}</span>`)}</figcaption>`}
  </figure>`
}

const drawings: {readonly [Kind in ChartKind]: (block: ChartBlock) => Html[]} = {
  line: drawLines,
  area: drawLines,
  bar: drawBars,
  stacked: drawStacked,
  range: drawRanges,
  scatter: drawScatter,
}

function figures({x, series}: ChartBlock): Html {
  const rows = x.labels.map(
    (text, place) =>
      html`<tr>
        <th scope="row">${x.names?.[place] ? `${x.names[place]}, ${text}` : text}</th>
        ${series.map(({texts}) => html`<td>${texts[place] || '–'}</td>`)}
      </tr>`,
  )
  return html`<table class="figures-table">
    <thead>
      <tr>
        <th scope="col">${x.name}</th>
        ${series.map(({name}) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}
