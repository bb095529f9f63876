import {checkTalk} from '../actions/check-talk.ts'
import type {CheckedTalk, Finding} from '../actions/check-talk.ts'
import {listTalks} from '../actions/list-talks.ts'
import {adviceLine} from '../advice.ts'
import {exitCodes} from '../exit-codes.ts'
import {roomOf} from '../room-flags.ts'
import type {RoomFlags} from '../room-flags.ts'
import {messageOf} from '../user-error.ts'
import {withContent} from './with-content.ts'

export interface CheckFlags extends RoomFlags {
  all?: boolean
  json?: boolean
  strict?: boolean
  measure?: boolean
}

export async function checkCommand(slugs: string[], flags: CheckFlags): Promise<number> {
  if (slugs.length === 0 && !flags.all) {
    process.stderr.write(
      'Which talk? Name one (deck check <slug>), or all: deck check --all. "deck list" shows them.\n',
    )
    return exitCodes.usage
  }
  const {checked, failed} = await withContent(async ({client}) => {
    const wanted = flags.all ? (await listTalks(client)).map(({slug}) => slug) : slugs
    const checked: CheckedTalk[] = []
    const failed: {slug: string; message: string}[] = []
    for (const slug of new Set(wanted)) {
      try {
        checked.push(
          await checkTalk(client, slug, {flags: roomOf(flags), measure: flags.measure ?? false}),
        )
        if (!flags.json) print(checked.at(-1)!)
      } catch (error) {
        failed.push({slug, message: messageOf(error)})
      }
    }
    return {checked, failed}
  })
  if (flags.json) process.stdout.write(`${JSON.stringify({checked, failed}, null, 2)}\n`)
  else for (const {message} of failed) process.stderr.write(`${message}\n`)
  const isBad = checked.some(
    ({errors, warnings}) => errors > 0 || (flags.strict === true && warnings > 0),
  )
  return isBad || failed.length > 0 ? exitCodes.failure : exitCodes.ok
}

function print(talk: CheckedTalk): void {
  const {slug, title, findings} = talk
  const of = (wanted: Finding['severity']) =>
    findings
      .filter(({severity}) => severity === wanted)
      .map((finding) => `    ${lineOf(finding)}\n`)
  const parts = [
    ['  To mend', of('error')],
    ['  To consider', of('warning')],
  ] as const
  const lines = parts.flatMap(([name, found]) =>
    found.length === 0 ? [] : [`${name}\n`, ...found],
  )
  process.stdout.write(
    `${slug}: “${title}”\n${lines.join('')}  ${adviceLine(talk) ?? 'Nothing to mend'}\n`,
  )
}

function lineOf({section, slide, page, message}: Finding): string {
  const names = [section, slide].filter((name) => name !== null && name.trim() !== '')
  const place = names.join(' › ') || 'the talk'
  return `${place}${page === null ? '' : ` (page ${page})`}: ${message}`
}
