/** The slide's measures in CSS pixels. The theme takes those it needs from the rendered slide. */
export const frame = {
  width: 1280,
  height: 720,
  bodyWidth: 1136,
  bodyHeight: 534,
} as const

/** Type never goes below it, anywhere on a slide. */
export const smallestType = 18

export const titleSteps = [
  {size: 128, lines: 2},
  {size: 104, lines: 2},
  {size: 84, lines: 3},
  {size: 64, lines: 4},
  {size: 52, lines: 5},
] as const

export const headlineSteps = [
  {size: 64, lines: 1},
  {size: 58, lines: 1},
  {size: 54, lines: 1},
  {size: 56, lines: 2},
  {size: 50, lines: 3},
  {size: 42, lines: 4},
] as const
export const runningWidth = {section: 560, deck: 420} as const

/** Where the headline is only a caption to something large. */
export const smallHeadlineSteps = [
  {size: 44, lines: 1},
  {size: 40, lines: 1},
  {size: 38, lines: 2},
  {size: 34, lines: 3},
] as const

export const headlineLeading = 1.1
export const headlineGap = 28
export const repeatedHeadline = {size: 38, width: 860} as const

export const statementLeading = 1.04
export const statementSteps = [
  {size: 120, lines: 1},
  {size: 120, lines: 2},
  {size: 104, lines: 3},
  {size: 92, lines: 4},
  {size: 80, lines: 5},
  {size: 64, lines: 2},
  {size: 64, lines: 6},
  {size: 52, lines: 3},
  {size: 52, lines: 8},
] as const

export const quoteLeading = 1.12
export const quoteWidth = 1060
export const quoteSizes = [76, 64, 54, 46, 38] as const

export const codeSizes = [30, 28, 26, 24, 22, 20, 18] as const
/** The bar with the file's name, and the space around the code. */
export const codeFrame = {height: 90, padding: 32} as const
export const codeLeading = 1.36
export const verbatim = {size: 20, leading: 1.4, padding: 32} as const

/** Type sizes of points at the first, the second and every deeper level. */
export type PointSizes = readonly [number, number, number]
/** The steps from large to small, and the sizes for points that need several pages anyway. */
export type PointScale = {steps: readonly PointSizes[]; paged: PointSizes}
export const pointScale: PointScale = {
  steps: [
    [56, 40, 32],
    [52, 38, 32],
    [48, 36, 30],
    [45, 34, 30],
    [42, 32, 28],
    [39, 31, 28],
    [36, 30, 28],
    [34, 29, 27],
    [32, 28, 26],
    [30, 27, 25],
    [28, 26, 24],
    [26, 24, 24],
  ],
  paged: [30, 27, 25],
}
export const sourceScale: PointScale = {
  steps: [
    [36, 24, 24],
    [32, 22, 22],
    [26, 20, 20],
  ],
  paged: [24, 20, 20],
}
export const pointLeading = 1.28
export const breadcrumbHeight = 56

/** The width of the column that a point's marker stands in, by its level on the page. */
export function markerWidth(level: number): number {
  if (level === 0) return 48
  if (level < 6) return 32
  return level < 12 ? 18 : 6
}

/** The space above a point; at the first level also beneath it. By its level on the page. */
export function pointGap(level: number, sizes: PointSizes): number {
  if (level === 0) return Math.round(sizes[0] * 0.36)
  return Math.round(sizes[Math.min(level, 2)]! * (level === 1 ? 0.3 : 0.2))
}

/** Branches side by side, or short points in two columns. */
export const columnGap = 40

/** What happened since a claim was made, beneath what claims it. */
export const since = {size: 24, width: 1000, gap: 40, labelHeight: 30, mostHeight: 210} as const
export const sinceLeading = 1.34

/** Tables: the space to the next column, above and beneath a row, and a line of their notes. */
export const cellPadding = 28
export const rowPadding = (size: number): number => Math.round(size * 0.42)
export const noteLeading = 24

/** The circle with the number of a cycle's step, and the width of a label within the ring. */
export const nodeRadius = 27
export const insideWidth = (radius: number): number => Math.round(radius * 1.4)

/** Of what somebody does, beside a name of that size. */
export const roleSize = (size: number): number => Math.max(18, Math.round(size * 0.68))

/** A side of a comparison in a row: how wide its title, its points and its verdict are set. */
export function comparisonRow(hasVerdicts: boolean) {
  const title = 280
  const verdict = hasVerdicts ? 300 : 0
  const points = frame.bodyWidth - title - columnGap - (hasVerdicts ? verdict + columnGap : 0)
  return {title, points, verdict}
}
export const comparisonRowPadding = 22

/** A word beside its meaning: how wide the word is set, and the space between them. */
export const definitionColumns = {term: 420, gap: 56, meaning: 660} as const

/** Happenings from top to bottom: when, the line, what, and how it was; the space between two. */
export const timelineRow = {when: 200, line: 56, what: 320, columnGap: 40, gap: 20} as const

/** The room of a mistake, and of what to do instead beside it. */
export const pitfallColumns = {points: 640, gap: 56, remedy: 440} as const

/** Code, and the notes of its steps beside it. */
export const codeColumns = {code: 760, gap: 40, notes: 336} as const

/** Names beside small portraits. */
export const personLine = {gap: 24, rowGap: 20, columnGap: 48, name: 440} as const

/** Steps in a row, within the way back to the first. */
export const cycleRow = {inset: 36, gap: 28, below: 44} as const

/** Between the columns of a funnel that goes down in steps, and within each. */
export const funnelSteps = {gap: 12, padding: 18, below: 14} as const

/** The code to scan beneath centred words. */
export const centredCode = {size: 232, gap: 36} as const

/** The band of a section's number from the slide's edge, and the room beside it. */
export const bandWidth = 384
export const besideBand = 752
