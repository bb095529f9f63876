import type {Talk} from '@rostrum/schema'
import type {DeckPlan} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import {placeOf, present, wholeTalk, withStudio} from '../check/finding.ts'
import type {Finding, Found, Place, Section} from '../check/finding.ts'
import {judgeVariant} from '../check/judge-variant.ts'
import {ofBrowser} from '../check/of-browser.ts'
import {ofCoverage} from '../check/of-coverage.ts'
import type {CheckedCoverage} from '../check/of-coverage.ts'
import {ofFormats} from '../check/of-formats.ts'
import {ofPages} from '../check/of-pages.ts'
import {ofReferences} from '../check/of-references.ts'
import {ofSlides} from '../check/of-slides.ts'
import {ofDeck, ofTalk} from '../check/of-talk.ts'
import type {CheckedVariant} from '../check/variants.ts'
import {followReferences} from '../content/follow-references.ts'
import {partsOf} from '../formats/deck-parts.ts'
import {compareFormats, leakedNotes} from '../formats/read-formats.ts'
import type {RoomFlags} from '../room-flags.ts'
import {findVariant} from './plan-variant.ts'

export type {Finding} from '../check/finding.ts'

export interface CheckedTalk {
  slug: string
  title: string
  errors: number
  warnings: number
  /** The rooms that were planned. */
  variants: CheckedVariant[]
  /** Of each talk that was imported; null where nobody asked. */
  coverage: CheckedCoverage[] | null
  /** Errors first, each in the order of the talk. */
  findings: Finding[]
}

export interface CheckOptions {
  /** A date, YYYY-MM-DD. */
  today?: string
  flags?: RoomFlags
  /** Hold the imported notes against the talk. */
  coverage?: boolean
  /** Build the formats and compare them; PDF too where the deck is measured. */
  formats?: boolean
  /** Draw the deck in Chromium, and look. */
  measure?: boolean
  /** For links to where things are mended. */
  studioUrl?: string
  /** What takes time is begun. */
  onStep?: (step: string) => unknown
}

/**
 * Holds a talk or deck document as its editors see it, drafts included, against the editorial rules
 * and against what its deck complains of; with flags, what is told of it in that room.
 *
 * @throws UserError that names the talks there are, or says how to get a Chromium
 */
export async function checkTalk(
  client: SanityClient,
  slug: string,
  {today = new Date().toISOString().slice(0, 10), flags = {}, ...asked}: CheckOptions = {},
): Promise<CheckedTalk> {
  const variant = await findVariant(client, slug, flags, 'drafts')
  const judged = judgeVariant(variant)
  const {told, plan, variants} = judged
  const whole = wholeTalk(variant)
  const documents = await followReferences(client, [variant.talk._id])
  const covered = asked.coverage ? ofCoverage(documents, whole) : null
  const ruled = [...ofTalk(variant, judged), ...ofSlides(told, plan, today)]
  const found = [
    ...ruled,
    ...ofReferences(documents, {whole, placeOfSlide: placesIn(variant.talk, plan)}),
    ...ofPages(told, plan, whole),
    ...ofDeck(told, plan, ruled, whole),
    ...(covered?.found ?? []),
    ...(await ofFiles(client, {talk: told, plan, whole}, asked)),
  ]
  const findings = found
    .toSorted((a, b) => weight(a) - weight(b) || order(a) - order(b))
    .map((each) => withStudio(each, asked.studioUrl))
  const errors = findings.filter(({severity}) => severity === 'error').length
  return {
    slug,
    title: plan.title,
    errors,
    warnings: findings.length - errors,
    variants,
    coverage: covered?.coverage ?? null,
    findings,
  }
}

/** Where a slide of the talk stands; null: in none of its sections. */
const placesIn =
  (talk: Talk, plan: DeckPlan) =>
  (sectionId: string, key: string): Place | null => {
    const section = present<Section>(talk.sections).find(({_id}) => _id === sectionId)
    const slide = present(section?.slides).find(({_key}) => _key === key)
    return section && slide ? placeOf(section, slide, plan) : null
  }

/** What shows only in the files of the deck, and in a browser that draws them. */
async function ofFiles(
  client: SanityClient,
  told: {talk: Talk; plan: DeckPlan; whole: Place},
  {formats = false, measure = false, onStep = () => undefined}: CheckOptions,
): Promise<Found[]> {
  if (!formats && !measure) return ofFormats(leakedNotes({plan: told.plan, name: ''}), told)
  const parts = await partsOf(client, told, {notes: false})
  const faults = formats
    ? await compareFormats(parts, measure ? [...quick, 'pdf'] : quick, async (format) =>
        onStep(`reading its ${format}`),
      )
    : leakedNotes(parts)
  return [...ofFormats(faults, told), ...(measure ? await ofBrowser(parts, told, onStep) : [])]
}

const quick = ['html', 'pptx', 'markdown', 'handout'] as const

const weight = ({severity}: Found): number => (severity === 'error' ? 0 : 1)
const order = ({page}: Found): number => page ?? 0
