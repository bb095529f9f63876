import type {Talk} from '@rostrum/schema'
import {candidatesOf, nameOf} from '../choose/candidates.ts'
import {needsOf} from '../choose/needs.ts'
import type {TimedSlide} from '../choose/propose-skips.ts'
import type {DeckPlan, PlannedSlide} from '../plan/deck-plan.ts'
import {withoutGaps} from '../plan/without-gaps.ts'

/** A deck as time: what a speaker page counts with. Plain data. */
export type StagePlan = {
  /** That the talk may take; without a limit, that it takes as planned. */
  budgetSeconds: number
  /** What is told or left out as a whole, in order. */
  slides: TimedSlide[]
  /** What comes on the screen, in order. */
  pages: StagePage[]
}

export type StagePage = {
  id: string
  label: string
  /** The place of its slide. */
  slide: number
  /** Its part of what the slide takes. */
  seconds: number
}

/** The time of a plan, page by page, with what depends on what in the talk that it was made from. */
export function stagePlan(given: Talk, plan: DeckPlan): StagePlan {
  const groups = groupsOf(plan.slides)
  const candidates = candidatesOf(withoutGaps(given), {})
  const links = needsOf(candidates)
  const waiting = Map.groupBy([...candidates.keys()], (place) => nameOf(candidates[place]!))
  const placeOf = groups.map(([{origin}]) =>
    origin === null ? undefined : waiting.get(nameOf(origin))?.shift(),
  )
  const toldAt = new Map(
    placeOf.flatMap((place, told) => (place === undefined ? [] : [[place, told] as const])),
  )
  const slides = groups.map(([{choice}], told): TimedSlide => {
    const place = placeOf[told]
    return {
      seconds: choice?.seconds ?? 0,
      standing: isOptional(place === undefined ? undefined : candidates[place], choice)
        ? choice.priority === 'should'
          ? 'should'
          : 'could'
        : 'must',
      needs: (place === undefined ? [] : links[place]!).flatMap((need) => toldAt.get(need) ?? []),
    }
  })
  return {
    budgetSeconds:
      plan.choice?.budgetSeconds ?? slides.reduce((sum, {seconds}) => sum + seconds, 0),
    slides,
    pages: groups.flatMap((pages, slide) =>
      pages.map(({id, label}) => ({
        id,
        label,
        slide,
        seconds: slides[slide]!.seconds / pages.length,
      })),
    ),
  }
}

type Group = [PlannedSlide, ...PlannedSlide[]]

function groupsOf(pages: readonly PlannedSlide[]): Group[] {
  const groups: Group[] = []
  for (const page of pages) {
    const open = groups.at(-1)
    if (page.part.page > 1 && open !== undefined) open.push(page)
    else groups.push([page])
  }
  return groups
}

/** What follows others is never left out by itself, nor is what a deck keeps in any case. */
const isOptional = (
  candidate: {follows: unknown} | undefined,
  choice: PlannedSlide['choice'],
): choice is NonNullable<PlannedSlide['choice']> =>
  candidate !== undefined &&
  candidate.follows === null &&
  choice !== null &&
  choice.priority !== 'must' &&
  choice.reason.code !== 'kept'
