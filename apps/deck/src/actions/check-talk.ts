import {claimProblems, isStale, slideProblems, slideTypes, talkProblems} from '@rostrum/schema'
import type {RuleProblem, Slide, Talk} from '@rostrum/schema'
import type {DeckPlan, PlannedSlide} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import type {RoomFlags} from '../room-flags.ts'
import {partsOf} from '../formats/deck-parts.ts'
import {placedProblems} from './deck-files.ts'
import {judgeVariant} from './plan-judgement.ts'
import {findVariant} from './plan-variant.ts'
import type {Variant} from './plan-variant.ts'

/** Something to mend (an error) or to consider (a warning), and where. */
export interface Finding {
  severity: 'error' | 'warning'
  /** What it breaks; `deck`: the planner of the deck says so. */
  rule: string
  /** What they are called; a slide without words of its own by its kind. Null: the whole talk. */
  section: string | null
  slide: string | null
  /** Of the deck; null where the slide is not in it. */
  page: number | null
  /** The document that has to be changed, and the slide in it. */
  document: {type: string; id: string}
  key: string | null
  /** The field of that slide or document; null where it is not known. */
  field: string | null
  /** What is wrong and what to do about it. */
  message: string
}

export interface CheckedTalk {
  slug: string
  title: string
  errors: number
  warnings: number
  /** Errors first, each in the order of the talk. */
  findings: Finding[]
}

/**
 * Holds a talk or deck document as its editors see it, drafts included, against the editorial rules
 * and against what its deck complains of; with flags, what is told of it in that room. `today` is a
 * date, YYYY-MM-DD. With `measure` the deck is drawn in Chromium too, and looked at.
 * @throws UserError that names the talks there are
 */
export async function checkTalk(
  client: SanityClient,
  slug: string,
  {
    today = new Date().toISOString().slice(0, 10),
    flags = {},
    measure = false,
  }: {today?: string; flags?: RoomFlags; measure?: boolean} = {},
): Promise<CheckedTalk> {
  const variant = await findVariant(client, slug, flags, 'drafts')
  const {told, plan, problems} = judgeVariant(variant)
  const whole = wholeTalk(variant)
  const ruled = [
    ...problems.map((problem) => at(whole, problem)),
    ...ofTalk(variant, told),
    ...ofSlides(told, plan, today),
  ]
  const seen = measure ? await ofBrowser(client, variant, told, plan) : []
  const found = [...ruled, ...ofDeck(told, plan, ruled, whole), ...seen]
  const findings = found.toSorted((a, b) => weight(a) - weight(b) || order(a) - order(b))
  const errors = findings.filter(({severity}) => severity === 'error').length
  return {slug, title: plan.title, errors, warnings: findings.length - errors, findings}
}

type Place = Pick<Finding, 'section' | 'slide' | 'page' | 'document' | 'key'>
type Section = NonNullable<NonNullable<Talk['sections']>[number]>

/** A reference that leads nowhere is null, whatever its type says. */
const present = <T>(list: readonly (T | null)[] | null | undefined): T[] =>
  (list ?? []).filter((each) => each !== null)

const at = (place: Place, {severity, rule, path, message}: RuleProblem): Finding => ({
  severity,
  rule,
  ...place,
  field: typeof path[0] === 'string' ? path[0] : null,
  message,
})

const wholeTalk = ({talk, deck}: Variant): Place => ({
  section: null,
  slide: null,
  page: null,
  document: {type: deck === undefined ? 'talk' : 'deck', id: talk._id},
  key: null,
})

function ofTalk(variant: Variant, told: Talk): Finding[] {
  const {talk} = variant
  const own = talkProblems({
    ...told,
    speakers: present(told.speakers),
    sections: present<Section>(told.sections),
  })
  const lost = (talk.sections ?? []).length - present<Section>(talk.sections).length
  const message = `${lost === 1 ? 'A section is' : `${lost} sections are`} not there any more. Take the reference away.`
  const gone: RuleProblem[] =
    lost === 0 ? [] : [{rule: 'section-lost', severity: 'error', path: ['sections'], message}]
  return [...gone, ...own].map((problem) => at(wholeTalk(variant), problem))
}

function ofSlides(talk: Talk, plan: DeckPlan, today: string): Finding[] {
  const {wordsPerMinute} = talk
  const judged = new Set<string>()
  return present<Section>(talk.sections).flatMap((section) =>
    present<Slide>(section.slides).flatMap((slide) => {
      const place = placeOf(section, slide, plan)
      return [
        ...slideProblems(slide, {wordsPerMinute}).map((problem) => at(place, problem)),
        ...present(slide.claims).flatMap((claim) => ofClaim(claim, place, judged, today)),
      ]
    }),
  )
}

type Claim = NonNullable<Slide['claims']>[number]

/** Of a claim and of the sources it rests on, each judged once, where the talk first comes to it. */
function ofClaim(claim: Claim, place: Place, judged: Set<string>, today: string): Finding[] {
  const once = (type: string, {_id}: {_id: string}, problems: RuleProblem[]) => {
    if (judged.has(_id)) return []
    judged.add(_id)
    return problems.map((problem) => at({...place, document: {type, id: _id}, key: null}, problem))
  }
  const {standing, ...rest} = claim
  const known = standing === null ? rest : {...rest, standing}
  const quoted = (problem: RuleProblem): RuleProblem => ({
    ...problem,
    message: `Claim “${claim.wording ?? ''}”: ${problem.message}`,
  })
  const stale: RuleProblem = {
    rule: 'source-stale',
    severity: 'warning',
    path: ['checkedOn'],
    message: 'Nobody has read it for a year. Look whether it still says so, and put in today.',
  }
  return [
    ...once('claim', claim, claimProblems(known, today).map(quoted)),
    ...present(claim.sources).flatMap((source) =>
      isStale(source.checkedOn, today)
        ? once('source', source, [
            {...stale, message: `Source “${source.title ?? source._id}”: ${stale.message}`},
          ])
        : [],
    ),
  ]
}

/** What shows only when the deck is drawn. */
async function ofBrowser(
  client: SanityClient,
  variant: Variant,
  told: Talk,
  plan: DeckPlan,
): Promise<Finding[]> {
  const parts = await partsOf(client, {talk: told, plan}, {notes: false})
  const {measureDeck} = await import('../measure/measure-deck.ts')
  const measured = await measureDeck(parts)
  return measured.map(({slide, rule, severity, message}) => {
    const origin = plan.slides.find(({id}) => id === slide)?.origin
    const section = present<Section>(told.sections).find(({_id}) => _id === origin?.sectionId)
    const own = present<Slide>(section?.slides).find(({_key}) => _key === origin?.slideKey)
    const place = section && own ? placeOf(section, own, plan) : wholeTalk(variant)
    return at(place, {rule, severity, path: [], message})
  })
}

/** Rules that a deck complains of too, in words of its own. */
const saidTwice: ReadonlySet<string> = new Set(['empty', 'alt-missing', 'poster-missing'])

function ofDeck(talk: Talk, plan: DeckPlan, ruled: readonly Finding[], whole: Place): Finding[] {
  const known = new Set(ruled.filter(({rule}) => saidTwice.has(rule)).map(({key}) => key))
  return placedProblems(plan)
    .filter(({key}) => !known.has(key))
    .map(({key, severity, message}) => {
      const section = present<Section>(talk.sections).find(({slides}) =>
        present<Slide>(slides).some(({_key}) => _key === key),
      )
      const slide = present<Slide>(section?.slides).find(({_key}) => _key === key)
      const place = section && slide ? placeOf(section, slide, plan) : whole
      return at(place, {severity, rule: 'deck', path: [], message})
    })
}

function placeOf({_id, title}: Section, {_type, _key}: Slide, plan: DeckPlan): Place {
  const isIt = ({origin}: PlannedSlide) => origin?.sectionId === _id && origin.slideKey === _key
  const planned = plan.slides.find(isIt)
  return {
    section: title,
    slide: planned?.label.trim() || (kindTitles.get(_type) ?? _type),
    page: planned?.page ?? null,
    document: {type: 'section', id: _id},
    key: _key,
  }
}

const kindTitles = new Map<string, string>(slideTypes.map(({name, title}) => [name, title]))

const weight = ({severity}: Finding): number => (severity === 'error' ? 0 : 1)
const order = ({page}: Finding): number => page ?? 0
