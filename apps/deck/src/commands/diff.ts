import {clock} from '@rostrum/slides'
import {diffVariants} from '../actions/diff-variants.ts'
import type {ThemeChange} from '../actions/diff-themes.ts'
import type {SlideChange, VariantDiff, VariantSide} from '../actions/diff-variants.ts'
import {clipped, widthOf} from '../columns.ts'
import {count} from '../count.ts'
import {exitCodes} from '../exit-codes.ts'
import {roomOf} from '../room-flags.ts'
import type {RoomFlags} from '../room-flags.ts'
import type {VariantName} from '../variant-name.ts'
import {withContent} from './with-content.ts'

export interface DiffFlags extends RoomFlags {
  json?: boolean
}

export async function diffCommand(
  from: VariantName,
  to: VariantName,
  {json, ...flags}: DiffFlags,
): Promise<number> {
  const room = roomOf(flags)
  const diff = await withContent(({client}) =>
    diffVariants(client, {...room, ...from}, {...room, ...to}),
  )
  process.stdout.write(json ? `${JSON.stringify(diff, null, 2)}\n` : `${print(diff).join('\n')}\n`)
  return exitCodes.ok
}

const lineWidth = 100

function print({from, to, changes, theme}: VariantDiff): string[] {
  const [first, second] = [nameOf(from), nameOf(to)]
  const width = Math.max(widthOf(first), widthOf(second))
  const total = (name: string, {slides, totalSeconds}: VariantSide) =>
    `${name.padEnd(width)}  ${count(slides, 'slide').padStart(11)}  ${clock(totalSeconds).padStart(7)}`
  return [
    total(first, from),
    total(second, to),
    '',
    ...(changes.length === 0 ? ['They tell the same.'] : changes.map(lineOf)),
    ...(theme.length === 0 ? [] : ['', 'They look otherwise:', ...theme.map(themeLine)]),
  ]
}

const nameOf = ({slug, at, minutes, audience, theme}: VariantSide): string =>
  [
    slug,
    ...(at === undefined ? [] : [`@${at}`]),
    ...(minutes === undefined ? [] : [`@${minutes}`]),
    ...(audience === undefined ? [] : [`:${audience}`]),
    ...(theme === undefined ? [] : [`?theme=${theme}`]),
  ].join('')

const themeLine = ({token, before, after}: ThemeChange): string =>
  clipped(
    `~ ${token.padEnd(14)}  ${before ?? 'as its base'} → ${after ?? 'as its base'}`,
    lineWidth,
  )

const signs: {readonly [Change in SlideChange['change']]: string} = {
  'left-out': '-',
  'taken-in': '+',
  moved: '^',
  'told-otherwise': '~',
  'other-words': '~',
}

function lineOf(change: SlideChange): string {
  const seconds = 'seconds' in change ? clock(change.seconds) : ''
  const detail = detailOf(change)
  const start = `${signs[change.change]} ${seconds.padStart(6)}  `
  const room = lineWidth - start.length - (detail === '' ? 0 : Math.min(widthOf(detail) + 2, 52))
  const label = clipped(change.label, room)
  return `${start}${label}${detail === '' ? '' : `  ${clipped(detail, 50)}`}`
}

function detailOf(change: SlideChange): string {
  if (change.change === 'moved') return 'elsewhere'
  if (change.change === 'told-otherwise') {
    const {before, after} = change
    return `${before.telling} ${clock(before.seconds)} → ${after.telling} ${clock(after.seconds)}`
  }
  return change.change === 'other-words' ? `other ${change.fields.join(', ')}` : change.because
}
