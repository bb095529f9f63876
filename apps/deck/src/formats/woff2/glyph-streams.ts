import {bytes} from './bytes.ts'
import type {Bytes} from './bytes.ts'
import type {Glyph, Point} from './read-glyph.ts'

/**
 * Glyphs as WOFF2 has them: numbers of one sort in a stream of their own, which packs better than
 * glyph by glyph.
 *
 * @param indexFormat how places of glyphs are stored in the font, 0 or 1
 */
export function glyphStreams(glyphs: readonly (Glyph | null)[], indexFormat: number): Uint8Array {
  const [contours, points, flags, data, composites, boxes, instructions] = streams()
  const boxed = new Uint8Array(4 * ((glyphs.length + 31) >> 5))
  const overlaps = new Uint8Array((glyphs.length + 7) >> 3)
  const mark = (bits: Uint8Array, index: number): void => {
    bits[index >> 3]! |= 128 >> (index & 7)
  }
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph === null) {
      contours.u16(0)
      continue
    }
    const {box, outline} = glyph
    const isComposed = 'components' in outline
    contours.u16(isComposed ? -1 : outline.contours.length)
    if (isComposed) composites.add(outline.components)
    else {
      for (const contour of outline.contours) points.short(contour.length)
      addPoints(outline.contours.flat(), flags, data)
      if (outline.doesOverlap) mark(overlaps, index)
    }
    if (outline.instructions !== null) {
      data.short(outline.instructions.length)
      instructions.add(outline.instructions)
    }
    if (isComposed || !isAround(box, outline.contours.flat())) {
      mark(boxed, index)
      boxes.u16(...box)
    }
  }
  const hasOverlaps = overlaps.some((byte) => byte !== 0)
  const parts = [
    contours.done(),
    points.done(),
    flags.done(),
    data.done(),
    composites.done(),
    Buffer.concat([boxed, boxes.done()]),
    instructions.done(),
  ]
  const head = bytes()
  head.u16(0, hasOverlaps ? 1 : 0, glyphs.length, indexFormat)
  head.u32(...parts.map(({length}) => length))
  return Buffer.concat([head.done(), ...parts, ...(hasOverlaps ? [overlaps] : [])])
}

type Streams = [Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes]
const streams = (): Streams => Array.from({length: 7}, bytes) as Streams

function isAround(box: Glyph['box'], points: readonly Point[]): boolean {
  const xs = points.map(({x}) => x)
  const ys = points.map(({y}) => y)
  const around = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  return box.every((value, index) => value === around[index])
}

function addPoints(points: readonly Point[], flags: Bytes, data: Bytes): void {
  let [lastX, lastY] = [0, 0]
  for (const {x, y, isOn} of points) {
    const [flag, ...rest] = step(x - lastX, y - lastY)
    flags.u8(flag! + (isOn ? 0 : 128))
    data.u8(...rest)
    lastX = x
    lastY = y
  }
}

/** A step from one point to the next: what sort it is of, and as many bytes as that sort has. */
function step(dx: number, dy: number): number[] {
  const [x, y] = [Math.abs(dx), Math.abs(dy)]
  const [right, up] = [dx < 0 ? 0 : 1, dy < 0 ? 0 : 1]
  const signs = right + 2 * up
  if (dx === 0 && y < 1280) return [((y & 0xf00) >> 7) + up, y]
  if (dy === 0 && x < 1280) return [10 + ((x & 0xf00) >> 7) + right, x]
  const [left, low] = [x - 1, y - 1]
  if (x < 65 && y < 65)
    return [20 + (left & 0x30) + ((low & 0x30) >> 2) + signs, ((left & 15) << 4) | (low & 15)]
  if (x < 769 && y < 769)
    return [84 + 12 * ((left & 0x300) >> 8) + ((low & 0x300) >> 6) + signs, left, low]
  if (x < 4096 && y < 4096) return [120 + signs, x >> 4, ((x & 15) << 4) | (y >> 8), y]
  return [124 + signs, x >> 8, x, y >> 8, y]
}
