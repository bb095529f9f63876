import {clock} from '@rostrum/slides'
import type {Chosen, SlideChoice, Unfitting} from '@rostrum/slides'
import {planChoice} from '../actions/plan-choice.ts'
import type {PlannedTalk} from '../actions/plan-choice.ts'
import {clipped} from '../columns.ts'
import {count} from '../count.ts'
import {exitCodes} from '../exit-codes.ts'
import type {RoomFlags} from '../room-flags.ts'
import {withContent} from './with-content.ts'

export interface PlanFlags extends RoomFlags {
  json?: boolean
}

export async function planCommand(slug: string, flags: PlanFlags): Promise<number> {
  const plan = await withContent(({client}) => planChoice(client, slug, flags))
  if (flags.json) process.stdout.write(`${JSON.stringify(plan, null, 2)}\n`)
  else if (plan.fits) process.stdout.write(`${runningOrder(plan).join('\n')}\n`)
  else process.stderr.write(`${cutReport(plan).join('\n')}\n`)
  if (!flags.json) for (const {message} of plan.problems) process.stderr.write(`${message}\n`)
  return plan.fits ? exitCodes.ok : exitCodes.failure
}

const lineWidth = 100
const clockWidth = 7

/** When each slide begins, how long it takes and how much it is needed; then what is out and why. */
function runningOrder(plan: PlannedTalk & Chosen): string[] {
  const told = plan.slides.filter((slide) => slide.in)
  const lines = [...heading(plan), '', row('Begins', 'Takes', 'Priority', 'Slide')]
  let begins = 0
  let section: string | undefined
  for (const slide of told) {
    if (slide.sectionId !== section) {
      section = slide.sectionId
      const title = plan.sections.find(({sectionId}) => sectionId === section)?.title ?? ''
      if (title.trim() !== '' || begins > 0) lines.push(clipped(title, lineWidth))
    }
    const note = slide.reason.code === 'needed' ? ` (${slide.reason.sentence.slice(0, -1)})` : ''
    const telling = slide.telling === 'short' ? ' [short]' : ''
    const label = `${slide.label}${telling}${note}`
    lines.push(row(clock(begins), clock(slide.seconds), slide.priority, label))
    begins += slide.seconds
  }
  lines.push(row(clock(begins), '', '', 'End'))
  return [
    ...lines,
    ...leftOut(plan.slides.filter((slide) => !slide.in)),
    ...drifted(plan),
    '',
    ...totals(plan),
  ]
}

function heading({slug, title, audience, budgetSeconds, event}: PlannedTalk): string[] {
  const room = [
    audience === null ? [] : [`for ${audience}`],
    budgetSeconds === null ? [] : [`in ${clock(budgetSeconds)}`],
  ].flat()
  const place = event === null ? [] : [event.title, event.place, event.date].filter(Boolean)
  return [
    clipped([`${slug}: “${title}”`, ...room].join(' '), lineWidth),
    ...(place.length === 0 ? [] : [clipped(place.join(', '), lineWidth)]),
  ]
}

function row(begins: string, takes: string, priority: string, slide: string): string {
  const start = `${begins.padStart(clockWidth)} ${takes.padStart(clockWidth)}  ${priority.padEnd(8)}  `
  return `${start}${clipped(slide, lineWidth - start.length)}`.trimEnd()
}

/** Slides that are out for the same reason stand together. */
function leftOut(slides: readonly SlideChoice[]): string[] {
  if (slides.length === 0) return []
  const groups = [...Map.groupBy(slides, ({reason}) => reason.sentence)]
  return [
    '',
    `Left out: ${count(slides.length, 'slide')}`,
    ...groups.flatMap(([sentence, group]) => [
      clipped(sentence, lineWidth),
      ...group.map(({label, leastSeconds, priority}) =>
        row('', clock(leastSeconds), priority === 'out' ? '' : priority, label),
      ),
    ]),
  ]
}

function drifted({drift}: PlannedTalk): string[] {
  if (drift === null) return []
  const day = drift.since.slice(0, 10)
  if (drift.slides.length === 0) return ['', `Nothing changed since ${day}.`]
  return [
    '',
    `Changed since ${day}: ${count(drift.slides.length, 'slide')}`,
    ...drift.slides.map(({headline, slideKey, change, fields}) =>
      row('', '', change, [headline ?? slideKey, fields.join(', ')].filter(Boolean).join(': ')),
    ),
  ]
}

function totals({slides, totalSeconds, spareSeconds, contentEnds, proven}: Chosen): string[] {
  const told = slides.filter((slide) => slide.in)
  const short = told.filter(({telling}) => telling === 'short').length
  const parts = [
    `${count(told.length, 'slide')} of ${slides.length}`,
    ...(short === 0 ? [] : [`${short} in the short telling`]),
    `${clock(totalSeconds)} told`,
    ...(spareSeconds === null ? [] : [`${clock(spareSeconds)} to spare`]),
  ]
  return [
    `${parts.join(', ')}.`,
    ...(contentEnds ? ['The content ends before the time does, and nothing is padded.'] : []),
    ...(proven
      ? []
      : ['The slides depend on each other in too many ways to prove that no choice is better.']),
  ]
}

function cutReport(plan: PlannedTalk & Unfitting): string[] {
  const {leastSeconds, overSeconds, budgetSeconds, musts} = plan
  const cut = musts.filter((slide) => slide.cut)
  const rows = (slides: typeof musts) =>
    slides.map(({label, seconds}) => row('', clock(seconds), 'must', label))
  return [
    ...heading(plan),
    '',
    `The musts alone take ${clock(leastSeconds)}, all in their short telling: ${clock(overSeconds)} more than ${clock(budgetSeconds)}.`,
    `Cut ${count(cut.length, 'slide')}, or let them begin at longer talks:`,
    ...rows(cut),
    'Then there is room for:',
    ...rows(musts.filter((slide) => !slide.cut)),
  ]
}
