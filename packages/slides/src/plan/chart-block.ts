export type ChartKind = 'line' | 'area' | 'bar' | 'stacked' | 'range' | 'scatter'

/** A drawing of figures. `null` is a figure that isn't known: a gap, never a nought. */
export type ChartBlock = {
  type: 'chart'
  chart: ChartKind
  arrangement: 'below' | 'beside'
  /** Along the bottom: what stands there, and where on its scale. */
  x: {
    name: string
    kind: 'name' | 'number'
    labels: string[]
    values: (number | null)[]
    /** What the rows are called, where the data has a column for it that isn't drawn. */
    names: string[] | null
  }
  series: ChartSeries[]
  /** The place of the one that matters among `x.labels`. */
  highlight: number | null
  /** What it shows, in words. */
  alt: string
  /** Unit, basis and title, as they stand beneath it. */
  notes: string[]
  width: number
  height: number
}
export type ChartSeries = {name: string; values: (number | null)[]; texts: string[]}
