export type MeasuredRule = 'overflow' | 'small-type' | 'contrast' | 'accessibility'

/** What only a browser can tell of a slide. */
export interface Measured {
  /** The slide's id in the plan; null: none of them, or all. */
  slide: string | null
  rule: MeasuredRule
  severity: 'error' | 'warning'
  message: string
}

/** The same as one look at the deck tells it. */
export interface Seen extends Omit<Measured, 'message'> {
  /** On which screen, or in which scheme. */
  where: string
  message: (where: string) => string
}

/** The first of each sort is enough to know what to mend; where else there is one is told with it. */
export const oncePerSlide = (all: readonly Seen[]): Measured[] =>
  [...Map.groupBy(all, ({slide, rule}) => `${slide} ${rule}`).values()].map((alike) => {
    const {slide, rule, severity, message} = alike[0]!
    const places = [...new Set(alike.map(({where}) => where))]
    return {slide, rule, severity, message: message(new Intl.ListFormat('en').format(places))}
  })
