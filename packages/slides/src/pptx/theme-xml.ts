import {tokens} from './palette.ts'
import {declaration} from './xml.ts'

const {paper, ink} = tokens

/** The theme's colours and faces, by which Office offers them. */
export const themeXml = (name: string): string =>
  `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colors
    .map(([slot, value]) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`)
    .join(
      '',
    )}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont><a:latin typeface="Schibsted Grotesk"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Instrument Sans"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${three('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>')}</a:fillStyleLst><a:lnStyleLst>${three('<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>')}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>')}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`

const three = (xml: string): string => xml.repeat(3)

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
