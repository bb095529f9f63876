import type {ChartBlock} from '../plan/chart-block.ts'

/** What a chart of Office and its worksheet hold: one column a series. */
export type ChartData = {
  names: string[]
  /** Where the rows stand on the scale along the bottom, for dots. */
  across: (number | null)[]
  series: {name: string; values: (number | null)[]; texts: string[]; isHidden: boolean}[]
  grouping: 'clustered' | 'stacked'
}

/** A range becomes two columns on top of each other, of which the lower one is not seen. */
export function chartData({x, series, chart}: ChartBlock): ChartData {
  const names = x.labels.map((label, place) => x.names?.[place] || label)
  if (chart !== 'range') {
    // A dot that has no place along the bottom cannot be drawn.
    const isDrawn = (_: unknown, place: number) => chart !== 'scatter' || x.values[place] != null
    return {
      names: names.filter(isDrawn),
      across: x.values.filter(isDrawn),
      grouping: chart === 'stacked' ? 'stacked' : 'clustered',
      series: series.map(({name, values, texts}) => ({
        name,
        values: values.filter(isDrawn),
        texts: texts.filter(isDrawn),
        isHidden: false,
      })),
    }
  }
  const [starts, ends] = series
  const bounds = names.map((_, place) => {
    const known = [starts, ends].flatMap((one) => one?.values[place] ?? [])
    return known.length === 0 ? null : {low: Math.min(...known), high: Math.max(...known)}
  })
  const texts = names.map((_, place) =>
    [starts, ends].flatMap((one) => one?.texts[place] || []).join('–'),
  )
  const both = [starts?.name, ends?.name].filter((name) => name !== undefined).join('–')
  return {
    names,
    across: x.values,
    grouping: 'stacked',
    series: [
      {
        name: starts?.name ?? '',
        values: bounds.map((bound) => bound?.low ?? null),
        texts: names.map(() => ''),
        isHidden: true,
      },
      {
        name: both,
        values: bounds.map((bound) => (bound === null ? null : rounded(bound.high - bound.low))),
        texts,
        isHidden: false,
      },
    ],
  }
}

/** Do the steps between figures differ? Then a line over names would bend where nothing does. */
export function isUneven(list: readonly (number | null)[]): boolean {
  const known = list.filter((value) => value !== null)
  if (known.length < 3 || known.length !== list.length) return false
  const steps = known.slice(1).map((value, place) => value - known[place]!)
  return Math.max(...steps) - Math.min(...steps) > Math.abs(steps[0]!) * 0.01
}

const rounded = (value: number): number => Number(value.toPrecision(12))
