import {runningWidth, smallestType} from '../metrics.ts'
import {clip} from '../text/fit.ts'
import type {RunningLine} from './deck-plan.ts'
import {sectionNumber} from './section-number.ts'

/** What stands small above every slide. */
export function runningLine(deck: string, section: string, number: number | null): RunningLine {
  const setting = {face: 'mono' as const, size: smallestType}
  return {
    number: sectionNumber(number),
    section: section === '' ? null : clip(section, {...setting, width: runningWidth.section}),
    deck: clip(deck, {...setting, width: runningWidth.deck}),
  }
}
