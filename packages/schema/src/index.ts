export {bareSlide} from './bare-slide.ts'
export {talkIdQuery, talkQuery, talksQuery} from './queries.ts'
export {isSafeHref} from './rules/safe-href.ts'
export type * from './sanity.types.ts'
export {schemaTypes} from './schemas.ts'
export {slideCategories} from './slides/categories.ts'
export {slideTypes} from './slides/index.ts'
export type {
  Points,
  Section,
  Slide,
  SlideKind,
  SlideOf,
  Source,
  SpeakerNotes,
  Talk,
  TalkListItem,
} from './types.ts'
