import {smallestType} from '../metrics.ts'
import {textWidth} from './box.ts'
import {clip} from './fit.ts'
import type {Setting} from './line-starts.ts'

/**
 * Small labels are set in a mono face by one theme and in the text's, somewhat larger, by another:
 * letters are wider in one, capitals in the other. So they have to fit in both.
 */
const settings = [
  {face: 'mono', size: smallestType},
  {face: 'text', size: 20},
] as const satisfies readonly Omit<Setting, 'width'>[]

/** How wide a label is on one line, in pixels, in any theme. */
export const labelWidth = (text: string): number =>
  Math.max(...settings.map((setting) => textWidth(text, setting)))

/** A label cut to so many pixels; only for text that stands in full elsewhere. */
export const clipLabel = (text: string, width: number): string =>
  settings.reduce((short, setting) => clip(short, {...setting, width}), text)
