import {slideTypes} from '@rostrum/schema'
import type {RuleProblem, Slide, Talk} from '@rostrum/schema'
import type {DeckPlan, PlannedSlide} from '@rostrum/slides'
import type {Variant} from '../actions/plan-variant.ts'
import {studioAddress} from '../studio-address.ts'
import type {CheckRule} from './check-rules.ts'
import {pathText} from './path-text.ts'

/** Something to mend (an error) or to consider (a warning), and where. */
export interface Finding {
  severity: 'error' | 'warning'
  rule: CheckRule
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
  /** From the document to that field, as in `slides[_key=="a"].headline`; null: the whole document. */
  path: string | null
  /** Where the Studio opens it; null where nobody knows of a Studio. */
  studio: string | null
  /** What is wrong and what to do about it. */
  message: string
}

/** Before it is known where the Studio is. */
export type Found = Omit<Finding, 'studio'>
export type Place = Pick<Finding, 'section' | 'slide' | 'page' | 'document' | 'key'>
export type CheckProblem = RuleProblem<CheckRule>
export type Section = NonNullable<NonNullable<Talk['sections']>[number]>

/** A reference that leads nowhere is null, whatever its type says. */
export const present = <T>(list: readonly (T | null)[] | null | undefined): T[] =>
  (list ?? []).filter((each) => each !== null)

export function at(place: Place, {severity, rule, path, message}: CheckProblem): Found {
  const whole = place.key === null ? path : ['slides', {_key: place.key}, ...path]
  return {
    severity,
    rule,
    ...place,
    field: typeof path[0] === 'string' ? path[0] : null,
    path: whole.length === 0 ? null : pathText(whole),
    message,
  }
}

export const withStudio = (found: Found, studioUrl: string | undefined): Finding => ({
  ...found,
  studio: studioUrl === undefined ? null : studioAddress(studioUrl, found.document, found.path),
})

/** The talk or the deck document itself. */
export const wholeTalk = ({talk, deck}: Pick<Variant, 'talk' | 'deck'>): Place => ({
  section: null,
  slide: null,
  page: null,
  document: {type: deck === undefined ? 'talk' : 'deck', id: talk._id},
  key: null,
})

export function placeOf({_id, title}: Section, {_type, _key}: Slide, plan: DeckPlan): Place {
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

/** Where a page of the plan comes from; what the planner made belongs to the whole. */
export function placeOfPage(
  slide: PlannedSlide | null | undefined,
  {talk, plan, whole}: {talk: Talk; plan: DeckPlan; whole: Place},
): Place {
  const origin = slide?.origin
  const section = present<Section>(talk.sections).find(({_id}) => _id === origin?.sectionId)
  const own = present<Slide>(section?.slides).find(({_key}) => _key === origin?.slideKey)
  if (section === undefined || own === undefined) return {...whole, page: slide?.page ?? null}
  return {...placeOf(section, own, plan), page: slide!.page}
}

const kindTitles = new Map<string, string>(slideTypes.map(({name, title}) => [name, title]))
