import type {DeckPlan, DeckProblem} from '@rostrum/slides'

export interface PlacedProblem {
  /** Of the slide; null: it is about the whole talk. */
  key: string | null
  severity: 'error' | 'warning'
  page: number | null
  slide: string | null
  message: string
}

/** What a plan complains of, by the page that an audience would see it on. */
export function placedProblems(plan: DeckPlan): PlacedProblem[] {
  return plan.problems.map(({slide: key, severity, message}) => {
    const slide = plan.slides.find(({origin}) => key !== null && origin?.slideKey === key)
    return {key, severity, page: slide?.page ?? null, slide: slide?.label ?? key, message}
  })
}

/** What a deck document changes in vain. */
export const lostChange = ({slideKey, message}: DeckProblem): PlacedProblem => ({
  key: slideKey || null,
  severity: 'warning',
  page: null,
  slide: null,
  message,
})
