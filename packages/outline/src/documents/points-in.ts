import type {Point} from './points.ts'
import type {SlideObject} from './types.ts'

/** The points of a slide and of its parts. */
export const pointsIn = (slide: SlideObject): Point[] => [
  ...('body' in slide ? (slide.body ?? []) : []),
  ...(slide._type === 'comparisonSlide' ? (slide.sides ?? []).flatMap(({body = []}) => body) : []),
]

export const keysIn = (slide: SlideObject): string[] =>
  [slide, ...pointsIn(slide)].map(({_key}) => _key)
