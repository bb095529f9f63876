import {runningWidth} from '../metrics.ts'
import {clipLabel} from '../text/label.ts'
import type {RunningLine} from './deck-plan.ts'
import {sectionNumber} from './section-number.ts'

/** What stands small above every slide. */
export function runningLine(deck: string, section: string, number: number | null): RunningLine {
  return {
    number: sectionNumber(number),
    section: section === '' ? null : clipLabel(section, runningWidth.section),
    deck: clipLabel(deck, runningWidth.deck),
  }
}
