import type {SanityClient} from '@sanity/client'
import {checkTalk} from '../actions/check-talk.ts'
import type {CheckOptions, Finding} from '../actions/check-talk.ts'
import {findVariant} from '../actions/plan-variant.ts'
import {wholeTalk} from '../check/finding.ts'
import type {Found} from '../check/finding.ts'
import {ofBrowser} from '../check/of-browser.ts'
import {ofFormats} from '../check/of-formats.ts'
import {formatFaults} from '../formats/compare-formats.ts'
import {deckParts} from '../formats/deck-parts.ts'
import {makeFormats} from '../formats/make-formats.ts'
import {readFormat} from '../formats/read-formats.ts'
import {noteDesk} from './note-desk.ts'
import type {PlantedFault} from './planted-faults.ts'
import {storeSoundTalk, today} from './sound-talk.ts'

/** The sound talk in a store of its own, gone when the test ends, with a fault in it. */
export async function findingsWith(
  {plant, spoil, misplan, slug = 'lights', asks}: Partial<PlantedFault>,
  options: CheckOptions = {},
): Promise<Pick<Finding, 'rule' | 'document' | 'key' | 'field' | 'message'>[]> {
  const desk = await noteDesk()
  await storeSoundTalk(desk)
  const {client} = desk.content
  await plant?.(client)
  if (spoil !== undefined) return spoiled(client, spoil)
  if (misplan !== undefined) {
    const {whole, parts, talk} = await partsOfTalk(client)
    return ofBrowser({...parts, plan: misplan(parts.plan)}, {talk, whole})
  }
  const asked = asks === undefined ? {} : {[asks]: true}
  const {findings} = await checkTalk(client, slug, {today, ...asked, ...options})
  return findings
}

/** What is found in a format whose file was changed after it was made. */
async function spoiled(
  client: SanityClient,
  {format, file, change}: NonNullable<PlantedFault['spoil']>,
): Promise<Found[]> {
  const {whole, parts, talk} = await partsOfTalk(client)
  const made = (await makeFormats(parts, {formats: [format]})).get(format)!
  const changed = new Map(
    [...made].map(([path, content]) => [
      path,
      file.test(path) ? change(Buffer.from(content).toString()) : content,
    ]),
  )
  const faults = formatFaults(parts.plan, format, await readFormat(format, changed))
  return ofFormats(faults, {talk, plan: parts.plan, whole})
}

async function partsOfTalk(client: SanityClient) {
  const variant = await findVariant(client, 'lights', {}, 'drafts')
  const parts = await deckParts(client, variant.talk, {notes: false})
  return {talk: variant.talk, parts, whole: wholeTalk(variant)}
}
