import type {DeckPlan} from '@rostrum/slides'
import type {DeckParts} from './deck-parts.ts'

/** The plan as it stands, but for notes that its readers may not see. */
export function makeJson({
  plan,
  notes,
  name,
}: Pick<DeckParts, 'plan' | 'notes' | 'name'>): Map<string, string> {
  const shown: DeckPlan = {
    ...plan,
    slides: plan.slides.map((slide) =>
      notes || slide.notesVisibility === 'public' ? slide : {...slide, notes: []},
    ),
  }
  return new Map([[`${name}.json`, `${JSON.stringify(shown, null, 2)}\n`]])
}
