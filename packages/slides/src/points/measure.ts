import {frame, markerWidth, pointGap, pointLeading, verbatim, type PointSizes} from '../metrics.ts'
import {countLines, type Setting} from '../text/line-starts.ts'
import {plainRun} from '../text/runs.ts'
import type {PointContent} from './flat-points.ts'

/** How many pixels a point takes, the space above it included. `level` counts on the page. */
export function pointHeight(
  content: PointContent,
  level: number,
  sizes: PointSizes,
  width: number = frame.bodyWidth,
): number {
  if (content.type === 'text') {
    const setting = pointSetting(level, sizes, width)
    return spacing(level, sizes) + countLines(content.runs, setting) * lineHeight(setting.size)
  }
  const text = content.type === 'verbatim' ? content.text : content.dump
  const lines = countLines([plainRun(text)], verbatimSetting(level, width))
  return spacing(level, sizes) + verbatim.padding + lines * verbatim.size * verbatim.leading
}

export function pointSetting(level: number, sizes: PointSizes, width: number): Setting {
  return {
    face: level === 0 ? 'strong' : 'text',
    size: sizes[Math.min(level, 2)]!,
    width: width - indent(level + 1),
  }
}

export function verbatimSetting(level: number, width: number): Setting {
  return {face: 'mono', size: verbatim.size, width: width - indent(level) - verbatim.padding - 24}
}

export const lineHeight = (size: number): number => Math.ceil(size * pointLeading)

/** At the first level a rule stands between two points, and space on both its sides. */
const spacing = (level: number, sizes: PointSizes): number =>
  level === 0 ? 2 * pointGap(0, sizes) + 1 : pointGap(level, sizes)

function indent(levels: number): number {
  let sum = 0
  for (let level = 0; level < levels; level += 1) sum += markerWidth(level)
  return sum
}
