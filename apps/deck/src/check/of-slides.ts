import {claimProblems, seriesProblems, slideProblems, sourceProblems} from '@rostrum/schema'
import type {RuleProblem, Slide, Talk} from '@rostrum/schema'
import type {DeckPlan} from '@rostrum/slides'
import {at, placeOf, present} from './finding.ts'
import type {Found, Section} from './finding.ts'

/**
 * Of each slide, and of the claims, sources and figures that it rests on, each judged once, where the
 * talk first comes to it. `today`: YYYY-MM-DD.
 */
export function ofSlides(talk: Talk, plan: DeckPlan, today: string): Found[] {
  const {wordsPerMinute} = talk
  const judged = new Set<string>()
  return present<Section>(talk.sections).flatMap((section) =>
    present<Slide>(section.slides).flatMap((slide) => {
      const place = placeOf(section, slide, plan)
      const once: Once = (type, document, judge) => {
        if (judged.has(document._id)) return []
        judged.add(document._id)
        const {_id: id} = document
        return judge().map((problem) => at({...place, document: {type, id}, key: null}, problem))
      }
      return [
        ...slideProblems(slide, {wordsPerMinute}).map((problem) => at(place, problem)),
        ...present(slide.claims).flatMap((claim) => ofClaim(claim, today, once)),
        ...present(slide.sources).flatMap((source) => ofSource(source, today, once)),
        ...ofSeries(slide, today, once),
      ]
    }),
  )
}

/** Judges a document where it was not yet. */
type Once = (type: string, document: {_id: string}, judge: () => RuleProblem[]) => Found[]
type Claim = NonNullable<NonNullable<Slide['claims']>[number]>
type Source = NonNullable<NonNullable<Slide['sources']>[number]>

function ofClaim(claim: Claim, today: string, once: Once): Found[] {
  const {standing, ...rest} = claim
  const known = standing === null ? rest : {...rest, standing}
  return [
    ...once('claim', claim, () =>
      named(`Claim “${claim.wording ?? ''}”`, claimProblems(known, today)),
    ),
    ...present(claim.sources).flatMap((source) => ofSource(source, today, once)),
  ]
}

const ofSource = (source: Source, today: string, once: Once): Found[] =>
  once('source', source, () =>
    named(`Source “${source.title ?? source._id}”`, sourceProblems(source, today)),
  )

function ofSeries(slide: Slide, today: string, once: Once): Found[] {
  const series = 'series' in slide ? slide.series : null
  if (series == null) return []
  const isSourced = present(slide.sources).length > 0
  return [
    ...once('dataSeries', series, () =>
      isSourced ? [] : named(`Figures “${series.title ?? ''}”`, seriesProblems(series)),
    ),
    ...present(series.sources).flatMap((source) => ofSource(source, today, once)),
  ]
}

const named = (name: string, problems: readonly RuleProblem[]): RuleProblem[] =>
  problems.map((problem) => ({...problem, message: `${name}: ${problem.message}`}))
