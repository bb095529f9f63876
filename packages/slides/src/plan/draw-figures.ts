import {columnGap, frame} from '../metrics.ts'
import {holdAll, tabular, textHeight, textWidth} from '../text/box.ts'
import {wantedFirst} from './arrangement.ts'
import type {FiguresBlock} from './deck-plan.ts'

type Figures = FiguresBlock['figures']
type Arrangement = FiguresBlock['arrangement']

/** Up to three figures, as large as they can be; null where they are too long for any size. */
export function drawFigures(
  figures: Figures,
  room: number,
  wanted: string | undefined,
): FiguresBlock | null {
  const first = wanted === 'centred' ? 'centred' : 'row'
  for (const arrangement of wantedFirst<Arrangement>(wanted, [first, 'lines'])) {
    const block = drawers[arrangement](figures, room)
    if (block !== null) return {...block, arrangement}
  }
  return null
}

type Draw = (figures: Figures, room: number) => FiguresBlock | null

const drawers: {readonly [Name in Arrangement]: Draw} = {row: inRow, centred: inRow, lines: inLines}

const sizes: Readonly<Record<number, readonly number[]>> = {
  1: [280, 240, 200, 168, 144, 120, 96, 80],
  2: [168, 144, 120, 104, 88, 72, 60],
  3: [128, 112, 96, 80, 68, 56],
}
const labelSizes = [36, 32, 28, 24]

function inRow(figures: Figures, room: number): FiguresBlock | null {
  const count = figures.length
  const width = (frame.bodyWidth - columnGap * (count - 1)) / count
  const labelWidth = Math.min(width, 900)
  for (const size of sizes[count] ?? [])
    for (const labelSize of labelSizes.filter((candidate) => candidate * 2 < size)) {
      const value = {face: 'display' as const, size, width: width - size * 0.05, leading: 1.02}
      const label = {face: 'text' as const, size: labelSize, width: labelWidth, leading: 1.32}
      const isShort = figures.every((figure) => textHeight(figure.value, value) <= size * 1.03)
      const height = Math.max(
        ...figures.map(
          (figure) => textHeight(figure.label, label) + textHeight(figure.value, value),
        ),
      )
      const holds = holdAll(
        figures.map((figure) => figure.label),
        label,
      )
      if (isShort && holds && height + 44 <= room)
        return {
          type: 'figures',
          arrangement: 'row',
          figures,
          valueWidth: Math.floor(width),
          size,
          labelSize,
        }
    }
  return null
}

/** Of what a figure counts, beside it. */
const leastLabel = 320
export const figureGap = 48
export const figurePadding = 20

/** The figures in a column as wide as the widest of them, what they count beside each. */
function inLines(figures: Figures, room: number): FiguresBlock | null {
  const count = figures.length
  for (const size of lineSizes[count] ?? [])
    for (const labelSize of labelSizes.filter((candidate) => candidate * 1.6 < size)) {
      const widest = Math.max(
        ...figures.map(({value}) => textWidth(tabular(value), {face: 'display', size})),
      )
      const valueWidth = Math.ceil(widest + size * 0.05)
      const labelWidth = frame.bodyWidth - valueWidth - figureGap
      if (labelWidth < leastLabel) continue
      const label = {face: 'text' as const, size: labelSize, width: labelWidth, leading: 1.32}
      const texts = figures.map((figure) => figure.label)
      const used = texts.reduce(
        (sum, text) =>
          sum + Math.max(textHeight(text, label), Math.ceil(size * 1.02)) + 2 * figurePadding + 1,
        0,
      )
      if (holdAll(texts, label) && used <= room)
        return {type: 'figures', arrangement: 'lines', figures, valueWidth, size, labelSize}
    }
  return null
}

const lineSizes: Readonly<Record<number, readonly number[]>> = {
  1: [280, 240, 200, 168, 144, 120, 96, 80, 64],
  2: [168, 144, 120, 104, 88, 72, 60],
  3: [112, 96, 80, 68, 56],
}
