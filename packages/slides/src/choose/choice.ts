import type {Standing} from '@rostrum/schema'

/** Whom a talk is told to, and in which time. Nothing given: everything is told, in full. */
export type Room = {
  audience?: {_id: string; title: string} | null
  /** More than 0; parts of a minute count in whole seconds. */
  minutes?: number | null
  /** Slides that this deck leaves out, or shows whatever audience and time. */
  overrides?: readonly SlideChoiceOverride[]
}

export type SlideChoiceOverride = SlideId & {hidden?: boolean; kept?: boolean}

export type SlideId = {sectionId: string; slideKey: string}

/** Which slides are told, how, and why the others are not; plain data, printable as JSON. */
export type Choice = Chosen | Unfitting

export type Chosen = RoomAsked & {
  fits: true
  /** One for each slide of the talk, in its order. */
  slides: SlideChoice[]
  totalSeconds: number
  /** What is left of the time; null where there is no limit. */
  spareSeconds: number | null
  /** All that may be told is, in full, and still there is time: nothing pads it. */
  contentEnds: boolean
  /** No other choice is better. False only where the slides hang together too closely to try all. */
  proven: boolean
}

/** What must be told takes longer than there is, even told as shortly as it can be. */
export type Unfitting = RoomAsked & {
  fits: false
  budgetSeconds: number
  /** That much it takes at least, and that much too long it is. */
  leastSeconds: number
  overSeconds: number
  /** Everything that must be told, in order, in its short telling. */
  musts: MustSlide[]
}

export type RoomAsked = {
  /** The title of the audience; null: everyone. */
  audience: string | null
  minutes: number | null
  budgetSeconds: number | null
}

export type SlideChoice = SlideId & {
  /** What the slide is called: its headline, else its kind. */
  label: string
  in: boolean
  telling: 'long' | 'short' | null
  /** That it takes of the time; 0 where it is out. */
  seconds: number
  /** At this length; at least as needed as the slides that it is told for. */
  priority: Standing
  reason: Reason
  /** That it takes, or would take, in its short telling. */
  leastSeconds: number
}

export type Reason = {code: ReasonCode; sentence: string}

export type ReasonCode = InCode | OutCode

/** Why a slide is told. */
export type InCode =
  | 'everything'
  | 'must'
  | 'kept'
  | 'needed'
  | 'opens-section'
  | 'lists-sources'
  | 'fits'

/** Why a slide is not told. */
export type OutCode =
  | 'hidden'
  | 'other-audience'
  | 'needs-missing'
  | 'longer-talks'
  | 'no-time'
  | 'section-empty'
  | 'no-sources'

export type MustSlide = SlideId & {
  label: string
  seconds: number
  /** The fewest that have to go, with what goes with them, so that the rest fits. */
  cut: boolean
}
