export interface Point {
  x: number
  y: number
  isOn: boolean
}

/** A glyph of a TrueType font: contours, or a composition of others, which stays as it is stored. */
export interface Glyph {
  /** Smallest and largest x and y, as they are stored. */
  box: readonly [xMin: number, yMin: number, xMax: number, yMax: number]
  outline: Simple | Composed
}

interface Simple {
  contours: readonly (readonly Point[])[]
  doesOverlap: boolean
  instructions: Uint8Array
}

interface Composed {
  components: Uint8Array
  /** Null: it has no place for any. */
  instructions: Uint8Array | null
}

/** Null where nothing is drawn. */
export function readGlyph(stored: Uint8Array): Glyph | null {
  if (stored.length === 0) return null
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength)
  const count = view.getInt16(0)
  const box = [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)] as const
  return {box, outline: count < 0 ? composed(view, stored) : simple(view, stored, count)}
}

const sign = {on: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32, overlap: 64} as const

function simple(view: DataView, stored: Uint8Array, count: number): Simple {
  const ends = Array.from({length: count}, (_, index) => view.getUint16(10 + 2 * index))
  let at = 10 + 2 * count
  const length = view.getUint16(at)
  const instructions = stored.subarray(at + 2, at + 2 + length)
  at += 2 + length
  const total = (ends.at(-1) ?? -1) + 1
  const flags: number[] = []
  while (flags.length < total) {
    const flag = view.getUint8(at++)
    const more = flag & sign.repeat ? view.getUint8(at++) : 0
    for (let index = 0; index <= more; index += 1) flags.push(flag)
  }
  const along = (short: number, same: number): number[] => {
    let place = 0
    return flags.map((flag) => {
      if (flag & short) place += (flag & same ? 1 : -1) * view.getUint8(at++)
      else if (!(flag & same)) {
        place += view.getInt16(at)
        at += 2
      }
      return place
    })
  }
  const xs = along(sign.shortX, sign.sameX)
  const ys = along(sign.shortY, sign.sameY)
  const points = flags.map((flag, index): Point => ({
    x: xs[index]!,
    y: ys[index]!,
    isOn: (flag & sign.on) !== 0,
  }))
  return {
    contours: ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1)),
    doesOverlap: ((flags[0] ?? 0) & sign.overlap) !== 0,
    instructions,
  }
}

const part = {words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128, instructions: 256} as const

function composed(view: DataView, stored: Uint8Array): Composed {
  let at = 10
  let flags: number = part.more
  let isTold = false
  while (flags & part.more) {
    flags = view.getUint16(at)
    isTold ||= (flags & part.instructions) !== 0
    at += 4 + (flags & part.words ? 4 : 2)
    if (flags & part.scale) at += 2
    else if (flags & part.twoScales) at += 4
    else if (flags & part.matrix) at += 8
  }
  return {
    components: stored.subarray(10, at),
    instructions: isTold ? stored.subarray(at + 2, at + 2 + view.getUint16(at)) : null,
  }
}
