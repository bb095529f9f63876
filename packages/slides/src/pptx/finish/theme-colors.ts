import type {Look} from '../palette.ts'
import {escapeXml} from '../plain.ts'

/** Our colours under the names by which Office offers them; the library only knows Office's own. */
export function themeColors(xml: string, {name, tones}: Look): string {
  const shown = escapeXml(name)
  const {paper, ink} = tones
  const colors = {
    dk1: paper.ink,
    lt1: paper.paper,
    dk2: paper.soft,
    lt2: paper.surface,
    accent1: paper.accent,
    accent2: paper.trouble,
    accent3: paper.recovery,
    accent4: ink.paper,
    accent5: ink.accent,
    accent6: paper.line,
    hlink: paper.accent,
    folHlink: paper.soft,
  }
  const slots = Object.entries(colors)
    .map(([slot, value]) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`)
    .join('')
  return xml
    .replace('name="Office Theme"', () => `name="${shown}"`)
    .replace(
      /<a:clrScheme\b.*?<\/a:clrScheme>/s,
      () => `<a:clrScheme name="${shown}">${slots}</a:clrScheme>`,
    )
}
