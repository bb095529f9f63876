import type {ChartBlock} from '../../plan/chart-block.ts'

/** A bar of a chart; `from` and `to` are figures. */
export type Bar = {
  place: number
  series: number
  from: number
  to: number
  text: string
}

/** One series: the one that matters in the accent, the others quiet. Several: a tone each. */
export function toneOf({place, series}: Bar, {highlight, series: all, chart}: ChartBlock): string {
  if (all.length > 1 && chart !== 'range')
    return `bar s${series}${highlight === place ? ' here' : ''}`
  return highlight === null || place === highlight ? 'bar here s0' : 'bar quiet'
}
