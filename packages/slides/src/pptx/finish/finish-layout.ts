import type {Box} from '../shapes.ts'
import {emu} from '../units.ts'

/**
 * Where titles and points stand in a layout. The library would move those of all slides to where the
 * layout has them, so that it is not told.
 */
export function finishLayout(xml: string): string {
  const frames = [...places]
  const flush = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t">'
  return xml
    .replaceAll('<a:bodyPr wrap="square" rtlCol="0">', flush)
    .replaceAll(/<a:xfrm><a:off x="0" y="0"\/><a:ext cx="\d+" cy="\d+"\/><\/a:xfrm>/g, (whole) => {
      const box = frames.shift()
      return box === undefined ? whole : frameOf(box)
    })
}

const places: readonly Box[] = [
  {x: 72, y: 100, width: 1136, height: 72},
  {x: 72, y: 200, width: 1136, height: 434},
]

const frameOf = ({x, y, width, height}: Box): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`
