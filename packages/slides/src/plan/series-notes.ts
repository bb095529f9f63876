import type {SlideOf} from '@rostrum/schema'
import {filled} from './filled.ts'
import type {Labels} from './labels.ts'

/** What stands beneath figures: what they are, their unit, and how they came about. */
export function seriesNotes(
  series: SlideOf<'chartSlide'>['series'] | undefined,
  {basis}: Labels,
): string[] {
  const how = filled(series?.basis)
  const what = [filled(series?.title), filled(series?.unit)].filter(filled).join(', ')
  return [filled(what), how === null ? null : `${basis}: ${how}`].flatMap((note) => note ?? [])
}
