import {frame, markerWidth, pointGap, pointLeading, verbatim, type PointSizes} from '../metrics.ts'
import {countLines, type Setting} from '../text/line-starts.ts'
import {formulaLines, formulaWidth} from '../text/formula.ts'
import {isLoneMath, isMath, plainRun, type Run} from '../text/runs.ts'
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
    const lines = countLines(content.runs, setting) + extraLines(content.runs)
    return spacing(level, sizes) + Math.ceil(lines * lineHeight(setting.size))
  }
  const text = content.type === 'verbatim' ? content.text : content.dump
  const lines = countLines([plainRun(text)], verbatimSetting(level, width))
  return spacing(level, sizes) + verbatim.padding + lines * verbatim.size * verbatim.leading
}

/** What formulas take beyond the lines of type that they stand in. */
function extraLines(runs: readonly Run[]): number {
  if (!runs.some(isMath)) return 0
  const isAlone = isLoneMath(runs)
  return runs
    .filter(isMath)
    .reduce((sum, {text}) => sum + formulaLines(text, isAlone) - 1 + (isAlone ? 0.3 : 0), 0)
}

/** Is every formula as narrow as its column at these sizes? */
export const holdsFormulas = (
  content: PointContent,
  level: number,
  sizes: PointSizes,
  width: number = frame.bodyWidth,
): boolean => {
  if (content.type !== 'text' || !content.runs.some(isMath)) return true
  const setting = pointSetting(level, sizes, width)
  return content.runs
    .filter(isMath)
    .every(({text}) => formulaWidth(text, setting.size) <= setting.width)
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
