import {type Candidate, nameOf} from './candidates.ts'

/**
 * By place, the places of the slides that a slide depends on. A link to a slide that is not in the
 * talk counts for nothing, nor does one to or from a slide that follows others.
 */
export function needsOf(candidates: readonly Candidate[]): number[][] {
  const places = Map.groupBy([...candidates.keys()], (place) => nameOf(candidates[place]!))
  return candidates.map(({slide, sectionId, section, follows}, own) => {
    if (follows !== null) return []
    const needs = (slide.dependsOn ?? []).flatMap((link) => {
      const named = places.get(
        nameOf({sectionId: link.section?._ref ?? sectionId, slideKey: link.slide ?? ''}),
      )
      const nearest = named?.find((place) => candidates[place]!.section === section) ?? named?.[0]
      const counts = nearest !== undefined && nearest !== own && !candidates[nearest]!.follows
      return counts ? [nearest] : []
    })
    return [...new Set(needs)]
  })
}

/** Those places, and all from which links lead to them. */
export function withDependents(
  places: Iterable<number>,
  needs: readonly (readonly number[])[],
): Map<number, number> {
  const dependents = needs.map((): number[] => [])
  for (const [place, own] of needs.entries()) for (const need of own) dependents[need]!.push(place)
  return spread(places, dependents)
}

/** Those places, and all to which links lead from them. */
export const withNeeds = (
  places: Iterable<number>,
  needs: readonly (readonly number[])[],
): Map<number, number> => spread(places, needs)

/** Every place that is reached, with the one that it was reached from first. */
function spread(
  places: Iterable<number>,
  links: readonly (readonly number[])[],
): Map<number, number> {
  const reached = new Map([...places].map((place) => [place, place]))
  for (const [place] of reached)
    for (const next of links[place]!) if (!reached.has(next)) reached.set(next, place)
  return reached
}
