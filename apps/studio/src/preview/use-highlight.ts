import {codeLanguages, type DeckPlan, hasFormulas, type Highlight} from '@rostrum/slides'
import {useEffect, useState} from 'react'

/** Colours for the code of a plan, and what sets its formulas; null until its languages are loaded, and where there is none. */
export function useHighlight(plan: DeckPlan | undefined): Highlight | null {
  const [highlight, setHighlight] = useState<Highlight | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (wanted: DeckPlan) => {
      const loaded = await highlighterOf(wanted)
      if (isWanted) setHighlight(() => loaded)
    }
    if (plan && (codeLanguages(plan).length > 0 || hasFormulas(plan))) void load(plan)
    return () => {
      isWanted = false
    }
  }, [plan])
  return highlight
}

const made = new Map<string, Promise<Highlight | null>>()

/** One for every set of languages: a plan is made anew with every letter. */
function highlighterOf(plan: DeckPlan): Promise<Highlight | null> {
  const key = [...codeLanguages(plan).toSorted(), hasFormulas(plan)].join(' ')
  const known = made.get(key)
  if (known) return known
  const loading = import('@rostrum/slides/highlight').then(({highlighterFor}) =>
    highlighterFor(plan),
  )
  made.set(key, loading)
  return loading
}
