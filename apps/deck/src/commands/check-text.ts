import {clock} from '@rostrum/slides'
import type {CheckedTalk, Finding} from '../actions/check-talk.ts'
import {adviceLine} from '../advice.ts'
import {checkRules} from '../check/check-rules.ts'
import type {CheckedVariant} from '../check/variants.ts'
import {clipped, widthOf} from '../columns.ts'

/** What was found in a talk, to be read; where links can be clicked, places lead to the Studio. */
export function checkedText(talk: CheckedTalk, canLink: boolean): string {
  const {slug, title, findings, variants, coverage} = talk
  const of = (wanted: Finding['severity']) =>
    findings
      .filter(({severity}) => severity === wanted)
      .map((finding) => `    ${lineOf(finding, canLink)}`)
  const parts = [
    ['  To mend', of('error')],
    ['  To consider', of('warning')],
  ] as const
  return [
    `${slug}: “${title}”`,
    ...parts.flatMap(([name, found]) => (found.length === 0 ? [] : [name, ...found])),
    ...(variants.length === 0 ? [] : ['  Told', ...variantLines(variants)]),
    ...(coverage ?? []).map(
      ({covered, total}) => `  ${covered} of ${total} points of the imported notes stand in it`,
    ),
    `  ${adviceLine(talk) ?? 'Nothing to mend'}`,
    '',
  ].join('\n')
}

function lineOf({section, slide, page, message, studio}: Finding, canLink: boolean): string {
  const names = [section, slide].filter((name) => name !== null && name.trim() !== '')
  const place = `${names.join(' › ') || 'the talk'}${page === null ? '' : ` (page ${page})`}`
  return `${canLink && studio !== null ? linked(place, studio) : place}: ${message}`
}

/** A link as terminals know it (OSC 8); those that do not show the text alone. */
const linked = (text: string, href: string): string =>
  `\u001B]8;;${href}\u001B\\${text}\u001B]8;;\u001B\\`

const widestName = 28

function variantLines(variants: readonly CheckedVariant[]): string[] {
  const names = variants.map(({audience}) => clipped(audience ?? 'everyone', widestName))
  const width = Math.max(...names.map(widthOf))
  return variants.map(({minutes, seconds, slides, state}, place) => {
    const name = names[place]!
    const room = minutes === null ? 'all of it' : `${minutes} min`
    const cells = [
      `${name}${' '.repeat(width - widthOf(name))}`,
      room.padStart(9),
      clock(seconds).padStart(8),
      `${slides} ${slides === 1 ? 'slide' : 'slides'}`.padStart(11),
      minutes === null ? '' : state,
    ]
    return `    ${cells.join('  ').trimEnd()}`
  })
}

/** Every rule with its remedy. */
export function rulesText(isJson: boolean): string {
  if (isJson) return `${JSON.stringify(checkRules, null, 2)}\n`
  return Object.entries(checkRules)
    .map(([name, {severity, when, means, remedy}]) => {
      const flag = when === 'always' ? '' : `, with ${when}`
      return `${name} (${severity}${flag})\n  ${means} ${remedy}\n`
    })
    .join('')
}
