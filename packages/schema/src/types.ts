import type {TalkQueryResult, TalksQueryResult} from './sanity.types.ts'

/** A talk as `talkQuery` answers it. */
export type Talk = NonNullable<TalkQueryResult>
export type TalkListItem = TalksQueryResult[number]
export type Section = NonNullable<Talk['sections']>[number]
export type Slide = NonNullable<Section['slides']>[number]
export type SlideKind = Slide['_type']
export type SlideOf<Kind extends SlideKind> = Extract<Slide, {_type: Kind}>
export type Source = NonNullable<Talk['sources']>[number]
export type Points = NonNullable<SlideOf<'bulletsSlide'>['body']>
export type SpeakerNotes = NonNullable<Slide['notes']>
