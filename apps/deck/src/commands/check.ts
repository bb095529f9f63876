import {checkTalk} from '../actions/check-talk.ts'
import type {CheckedTalk} from '../actions/check-talk.ts'
import {allSlugs} from '../actions/all-slugs.ts'
import {exitCodes} from '../exit-codes.ts'
import {roomOf} from '../room-flags.ts'
import type {RoomFlags} from '../room-flags.ts'
import {messageOf} from '../user-error.ts'
import {checkedText, rulesText} from './check-text.ts'
import {withContent} from './with-content.ts'

export interface CheckFlags extends RoomFlags {
  all?: boolean
  json?: boolean
  strict?: boolean
  measure?: boolean
  formats?: boolean
  coverage?: boolean
  /** Says what is checked instead of checking it. */
  rules?: boolean
}

export async function checkCommand(slugs: string[], flags: CheckFlags): Promise<number> {
  if (flags.rules) {
    process.stdout.write(rulesText(flags.json === true))
    return exitCodes.ok
  }
  if (slugs.length === 0 && !flags.all) {
    process.stderr.write(
      'Which talk? Name one (deck check <slug>), or all: deck check --all. "deck list" shows them.\n',
    )
    return exitCodes.usage
  }
  const {checked, failed} = await withContent(async ({client, studioUrl}) => {
    const wanted = new Set(flags.all ? await allSlugs(client, 'drafts') : slugs)
    const checked: CheckedTalk[] = []
    const failed: {slug: string; message: string}[] = []
    for (const slug of wanted) {
      try {
        const talk = await checkTalk(client, slug, {
          flags: roomOf(flags),
          measure: flags.measure ?? false,
          formats: flags.formats ?? false,
          coverage: flags.coverage ?? false,
          onStep: (step) => process.stderr.write(`${slug}: ${step} …\n`),
          ...(studioUrl !== undefined && {studioUrl}),
        })
        checked.push(talk)
        if (!flags.json) process.stdout.write(checkedText(talk, process.stdout.isTTY))
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
