import {tokens} from '../palette.ts'

const {paper, ink} = tokens

/** Our colours under the names by which Office offers them; the library only knows Office's own. */
export const themeColors = (xml: string): string =>
  xml
    .replace('name="Office Theme"', 'name="Signal"')
    .replace(
      /<a:clrScheme\b.*?<\/a:clrScheme>/s,
      `<a:clrScheme name="Signal">${colors
        .map(([slot, value]) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`)
        .join('')}</a:clrScheme>`,
    )

const colors: readonly (readonly [string, string])[] = [
  ['dk1', paper.ink],
  ['lt1', paper.paper],
  ['dk2', paper.soft],
  ['lt2', paper.surface],
  ['accent1', paper.accent],
  ['accent2', paper.trouble],
  ['accent3', paper.recovery],
  ['accent4', ink.paper],
  ['accent5', ink.accent],
  ['accent6', paper.line],
  ['hlink', paper.accent],
  ['folHlink', paper.soft],
]
