import {encode} from 'uqr'
import type {Box, Shape} from '../shapes.ts'

export function scanned(href: string, {x, y}: {x: number; y: number}, across = 300): Shape[] {
  const {data, size} = encode(href, {ecc: 'M', border: 2})
  const unit = across / size
  const box: Box = {x, y, width: across, height: across}
  const lines = data.flatMap((row, down) =>
    stretches(row).map(([from, to]) => {
      const [left, right, top, bottom] = [
        x + from * unit,
        x + to * unit,
        y + down * unit,
        y + (down + 1) * unit,
      ]
      return [
        {x: left, y: top},
        {x: right, y: top},
        {x: right, y: bottom},
        {x: left, y: bottom},
      ]
    }),
  )
  return [
    {type: 'fill', box, fill: 'FFFFFF'},
    {type: 'path', name: 'Code to scan', box, lines, fill: '0B0F19', alt: href},
  ]
}

/** Where a row is dark, from one module to before another. */
function stretches(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  for (const [at, isDark] of row.entries()) {
    if (!isDark) continue
    const last = found.at(-1)
    if (last !== undefined && last[1] === at) last[1] = at + 1
    else found.push([at, at + 1])
  }
  return found
}
