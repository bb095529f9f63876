import type {ChartBlock} from '../plan/chart-block.ts'

/** What a chart of Office and its worksheet hold: one column a series. */
export type ChartData = {
  names: string[]
  series: {name: string; values: (number | null)[]; texts: string[]; isHidden: boolean}[]
  grouping: 'clustered' | 'stacked'
}

/** A range becomes two columns on top of each other, of which the lower one is not seen. */
export function chartData({x, series, chart}: ChartBlock): ChartData {
  const names = x.labels.map((label, place) => x.names?.[place] || label)
  if (chart !== 'range')
    return {
      names,
      grouping: chart === 'stacked' ? 'stacked' : 'clustered',
      series: series.map((one) => ({...one, isHidden: false})),
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

const rounded = (value: number): number => Number(value.toPrecision(12))
