import {advancer} from './advance.ts'
import {holdsWords} from './fit.ts'
import {countLines, type Setting} from './line-starts.ts'
import {plainRun} from './runs.ts'

/** How high a text is set, in pixels; nothing where there is none. */
export function textHeight(text: string | null, setting: Setting & {leading: number}): number {
  if (text === null) return 0
  return countLines([plainRun(text)], setting) * Math.ceil(setting.size * setting.leading)
}

/** Can all of the texts be set without breaking a word in its middle? */
export const holdAll = (texts: readonly (string | null)[], setting: Setting): boolean =>
  texts.every(
    (text) => text === null || (holdsWords([plainRun(text)], setting) && !isEndless(text)),
  )

/** How wide a text is on one line, in pixels. */
export function textWidth(text: string, {face, size}: Omit<Setting, 'width'>): number {
  const advance = advancer()
  let thousandths = 0
  for (const character of text) thousandths += advance(character, face)
  return (thousandths * size * 1.02) / 1000
}

/** As wide as a text with figures of one width can be set: nought is the widest of them. */
export const tabular = (text: string): string => text.replace(/\d/g, '0')

const isEndless = (text: string): boolean =>
  /\S{41}/.test(text) && !/[\u2e80-\u9fff\uac00-\ud7a3]/.test(text)
