export {bareSlide} from './bare-slide.ts'
export {convertSlide} from './convert/convert-slide.ts'
export {kindsFor} from './convert/kinds-for.ts'
export {splitSlide} from './convert/split-slide.ts'
export {type KindSuggestion, suggestKinds} from './convert/suggest-kinds.ts'
export {themeFields} from './documents/projections.ts'
export {
  audiencesQuery,
  deckQuery,
  deckSlugsQuery,
  decksQuery,
  earlierDeckQuery,
  earlierSlidesQuery,
  earlierTalkQuery,
  talkIdQuery,
  talkQuery,
  talksQuery,
  themeQuery,
} from './queries.ts'
export {claimProblems} from './rules/claim-rules.ts'
export {isColour} from './rules/colour.ts'
export {contrastOf, hexOf} from './rules/colour-sums.ts'
export {
  faces,
  type Family,
  type FinishedTheme,
  finishedThemes,
  isFinishedTheme,
} from './rules/finished-themes.ts'
export {priorityAt, type Standing} from './rules/priority-at.ts'
export {editorialRules, type EditorialRule, type RuleProblem} from './rules/problem.ts'
export {isSafeHref} from './rules/safe-href.ts'
export {slideProblems} from './rules/slide-rules.ts'
export {seriesProblems, sourceProblems} from './rules/source-rules.ts'
export {speakingTime} from './rules/speaking-time.ts'
export {talkProblems, talkTime} from './rules/talk-rules.ts'
export {textOf, wordsIn} from './rules/text-of.ts'
export type * from './sanity.types.ts'
export {schemaTypes} from './schemas.ts'
export {slideCategories} from './slides/categories.ts'
export {layoutsOf} from './slides/layouts.ts'
export {slideTypes} from './slides/index.ts'
export type {
  AnySlide,
  AnySlideOf,
  GivenDeck,
  Points,
  Section,
  Slide,
  SlideKind,
  SlideOf,
  Source,
  SpeakerNotes,
  Talk,
  TalkListItem,
  Theme,
} from './types.ts'
