import {cellPadding, frame} from '../metrics.ts'
import {tabular, textWidth} from '../text/box.ts'

/**
 * How wide the columns of a table are set, in pixels, that together fill the slide: each as wide
 * as its texts ask for, none narrower than its longest word; null where that isn't possible.
 */
export function columnWidths(
  columns: readonly {head: string; cells: readonly string[]}[],
  size: number,
): number[] | null {
  const wanted = columns.map(({head, cells}) => {
    const natural = Math.max(widest([head], 'mono', 18), widest(cells, 'text', size))
    const longest = Math.max(widest(words([head]), 'mono', 18), widest(words(cells), 'text', size))
    return {natural: natural + cellPadding, least: longest + cellPadding}
  })
  const total = wanted.reduce((sum, {natural}) => sum + natural, 0)
  if (total <= frame.bodyWidth)
    return wanted.map(({natural}) =>
      Math.floor(natural + (frame.bodyWidth - total) / wanted.length),
    )
  const free = frame.bodyWidth - wanted.reduce((sum, {least}) => sum + least, 0)
  if (free < 0) return null
  const excess = wanted.reduce((sum, {natural, least}) => sum + natural - least, 0)
  return wanted.map(({natural, least}) => {
    const share = excess === 0 ? 0 : ((natural - least) / excess) * free
    return Math.floor(least + share)
  })
}

const widest = (texts: readonly string[], face: 'mono' | 'text', size: number): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(tabular(text), {face, size})))) + 2

const words = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/\s+/))
