import type {
  DeckQueryResult,
  Section as StoredSection,
  TalkQueryResult,
  TalksQueryResult,
} from './sanity.types.ts'

/** A talk as `talkQuery` answers it. */
export type Talk = NonNullable<TalkQueryResult>
/** A deck document as `deckQuery` answers it. */
export type GivenDeck = NonNullable<DeckQueryResult>
export type TalkListItem = TalksQueryResult[number]
export type Section = NonNullable<Talk['sections']>[number]
export type Slide = NonNullable<Section['slides']>[number]
export type SlideKind = Slide['_type']
export type SlideOf<Kind extends SlideKind> = Extract<Slide, {_type: Kind}>
export type Source = NonNullable<Talk['sources']>[number]
export type Points = NonNullable<SlideOf<'bulletsSlide'>['body']>
export type SpeakerNotes = NonNullable<Slide['notes']>

/** A slide as its section's document holds it: references are not followed. */
type StoredSlide = NonNullable<StoredSection['slides']>[number]
/** A slide of a kind, stored or queried. What both have alike can be judged in either. */
export type AnySlideOf<Kind extends SlideKind> = SlideOf<Kind> | Extract<StoredSlide, {_type: Kind}>
export type AnySlide = {[Kind in SlideKind]: AnySlideOf<Kind>}[SlideKind]
