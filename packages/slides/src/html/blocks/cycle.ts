import {insideWidth, nodeRadius} from '../../metrics.ts'
import type {CycleBlock} from '../../plan/deck-plan.ts'
import {fragment} from '../fragment.ts'
import {arranged} from '../arranged.ts'
import {html, type Html} from '../html.ts'
import type {SlideScope} from '../render-options.ts'

/** A ring of arrows with the steps around it; on small screens the list stands beneath the ring. */
export function renderCycle(block: CycleBlock, scope: SlideScope): Html {
  const {arrangement, steps, size, textSize, width, height, radius} = block
  return html`<div
    class="cycle"
    ${arranged(arrangement, 'ring')}
    style="--size:${size}px;--text:${textSize}px;--width:${width}px;--height:${height}px;--inside:${insideWidth(radius)}px"
  >
    <svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">
      ${arrows[arrangement](block)}
      ${steps.map(
        ({x, y}, place) =>
          html`<circle cx="${x}" cy="${y}" r="${nodeRadius}" />
            <text x="${x}" y="${y + 8}" text-anchor="middle" font-size="22">${place + 1}</text>`,
      )}
    </svg>
    <ol>
      ${steps.map(
        ({title, text, x, y, side, inset}) =>
          html`<li
            class="cycle-step${fragment(scope)}"
            data-side="${side}"
            style="--inset:${inset}px;--y:${y}px${side === 'beneath' ? html`;--x:${x - nodeRadius}px` : null}"
          >
            <p class="what">${title}</p>
            ${text === null ? null : html`<p class="detail">${text}</p>`}
          </li>`,
      )}
    </ol>
  </div>`
}

const arrows: {readonly [Name in CycleBlock['arrangement']]: (block: CycleBlock) => Html[]} = {
  ring: (block) => block.steps.map((_, place) => arrow(block, place)),
  row: (block) => [...block.steps.slice(1).map((_, place) => onwards(block, place)), back(block)],
}

/** From a circle in a row to the next. */
function onwards({steps}: CycleBlock, place: number): Html {
  const [from, to] = [steps[place]!, steps[place + 1]!]
  const end = to.x - nodeRadius - 10
  return html`<path d="M${from.x + nodeRadius + 10} ${from.y}H${end}" />
    <path d="M${end - 13} ${from.y - 9}L${end} ${from.y}L${end - 13} ${from.y + 9}" />`
}

/** From the last circle in a row around all of them to the first. */
function back({steps, width, height}: CycleBlock): Html {
  const [first, last] = [steps[0]!, steps.at(-1)!]
  const [bottom, radius] = [height - 4, 20]
  const end = first.x - nodeRadius - 8
  const left = 2
  return html`<path
      d="M${last.x + nodeRadius + 10} ${last.y}H${width - 2 - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}V${bottom - radius}a${radius} ${radius} 0 0 1 ${-radius} ${radius}H${left + radius}a${radius} ${radius} 0 0 1 ${-radius} ${-radius}V${first.y + 8}"
    />
    <path d="M${left - 0} ${first.y + 8}V${first.y}H${end}" />
    <path d="M${end - 11} ${first.y - 9}L${end} ${first.y}L${end - 11} ${first.y + 9}" />`
}

/** An arc from one step's circle to the next one's, with a head. */
function arrow({steps, width, height, radius}: CycleBlock, place: number): Html {
  const part = (2 * Math.PI) / steps.length
  const clear = (nodeRadius + 10) / radius
  const at = (angle: number, distance: number = radius) => ({
    x: round(width / 2 + distance * Math.sin(angle)),
    y: round(height / 2 - distance * Math.cos(angle)),
  })
  const from = steps[place]!.angle + clear
  const to = steps[place]!.angle + part - clear
  const start = at(from)
  const end = at(to)
  const large = to - from > Math.PI ? 1 : 0
  const back = to - 13 / radius
  const outer = at(back, radius + 9)
  const inner = at(back, radius - 9)
  return html`<path
      d="M${start.x} ${start.y}A${round(radius)} ${round(radius)} 0 ${large} 1 ${end.x} ${end.y}"
    />
    <path d="M${outer.x} ${outer.y}L${end.x} ${end.y}L${inner.x} ${inner.y}" />`
}

const round = (value: number): number => Math.round(value * 10) / 10
