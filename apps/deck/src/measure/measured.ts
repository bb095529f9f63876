export type MeasuredRule = 'overflow' | 'small-type' | 'contrast' | 'accessibility'

/** What only a browser can tell of a slide. */
export interface Measured {
  /** The slide's id in the plan; null: none of them, or all. */
  slide: string | null
  rule: MeasuredRule
  severity: 'error' | 'warning'
  message: string
}

/** The first of each sort is enough to know where to look. */
export function oncePerSlide(all: readonly Measured[]): Measured[] {
  const first = new Map(all.toReversed().map((each) => [`${each.slide} ${each.rule}`, each]))
  return all.filter((each) => first.get(`${each.slide} ${each.rule}`) === each)
}
