import type {AnySlide, SlideKind} from '../types.ts'
import {type Block, type Group, groupsOf, plain} from './blocks.ts'
import {contentOf} from './content-of.ts'
import {defined} from './definition.ts'
import {kindsFor} from './kinds-for.ts'
import {addressIn, dated, figured, isImperative, isPitfall, opposed, quoted} from './shapes.ts'

/** A kind that the content of a slide looks like, and what it was seen by. */
export type KindSuggestion = {kind: SlideKind; reason: string}

/** The kinds that suit what stands on a slide better than its own, the likeliest first. */
export function suggestKinds(slide: AnySlide): KindSuggestion[] {
  if (!plainKinds.has(slide._type)) return []
  let count = 0
  const {headline = '', body} = contentOf(slide, () => `k${(count += 1)}`)
  const seen = {headline, body, groups: groupsOf(body)}
  const possible = new Set(kindsFor(slide))
  return shapes.flatMap(([kind, reason, shows]) =>
    possible.has(kind) && shows(seen) ? [{kind, reason}] : [],
  )
}

/** Kinds that take any text. The others were chosen for a shape already. */
const plainKinds: ReadonlySet<SlideKind> = new Set([
  'statementSlide',
  'bulletsSlide',
  'numberedSlide',
  'pitfallSlide',
  'checklistSlide',
])

type Seen = {headline: string; body: readonly Block[]; groups: readonly Group[]}

const shapes: readonly (readonly [SlideKind, string, (seen: Seen) => boolean])[] = [
  ['pitfallSlide', 'It names a pitfall.', ({headline}) => isPitfall(headline)],
  [
    'quoteSlide',
    'Somebody is quoted.',
    ({headline, body, groups}) =>
      (groups.length <= 3 && body.some(isQuote)) || (body.length === 0 && isAllQuote(headline)),
  ],
  [
    'definitionSlide',
    'It says what a word means.',
    ({headline, groups}) => groups.length <= 2 && defined(headline) !== undefined,
  ],
  ['codeSlide', 'There is code on it.', ({body}) => body.some(({_type}) => _type === 'verbatim')],
  [
    'timelineSlide',
    'Its points begin with dates.',
    ({groups}) => most(groups, (text) => dated(text) !== undefined, 2),
  ],
  ['comparisonSlide', 'Two things stand against each other.', isComparison],
  ['funnelSlide', 'It tells stages one after the other.', isFunnel],
  [
    'cycleSlide',
    'One thing leads to the next, and round again.',
    ({headline, groups}) =>
      groups.length >= 3 && /\b(?:flywheel|cycle|loop|virtuous|vicious)\b/i.test(headline),
  ],
  [
    'bigNumberSlide',
    'One to three figures make the point.',
    ({headline, groups}) =>
      groups.length === 0
        ? hasTellingFigure(headline)
        : groups.length <= 3 && most(groups, hasTellingFigure, 1),
  ],
  [
    'tableSlide',
    'Each point has a figure: as a table, it can be drawn as a chart.',
    ({groups}) => groups.length > 3 && most(groups, hasTellingFigure, 4),
  ],
  ['checklistSlide', 'Each point tells what to do.', ({groups}) => most(groups, isImperative, 3)],
  [
    'numberedSlide',
    'Its points are steps in order.',
    ({groups}) =>
      most(groups, (text) => /^(?:step \d|\d+[.)]|first\b|then\b|finally\b)/i.test(text), 2),
  ],
  [
    'callToActionSlide',
    'It sends people to an address.',
    ({body, groups}) =>
      groups.length <= 2 && body.some((block) => addressIn(plain(block)) !== undefined),
  ],
]

/** Of so many groups at least, three quarters. */
function most(groups: readonly Group[], shows: (text: string) => boolean, least: number): boolean {
  const count = groups.filter(({lead}) => shows(plain(lead).trim())).length
  return count >= least && count >= groups.length * 0.75
}

const isQuote = (block: Block): boolean => {
  const found = quoted(plain(block))
  return found !== undefined && found.rest.length < 80 && found.quote.length > found.rest.length
}

const isAllQuote = (text: string): boolean => quoted(text)?.rest === ''

const hasTellingFigure = (text: string): boolean => {
  const found = figured(text)
  return found !== undefined && /\d/.test(found.figure) && !isOrdinal(text)
}

const isOrdinal = (text: string): boolean => /^\d+[.)]\s/.test(text)

function isComparison({headline, groups}: Seen): boolean {
  if (opposed(headline) !== undefined && groups.length > 0) return true
  const sided = groups.length === 2 && groups.every(({beneath}) => beneath.length >= 2)
  return sided && / (?:or|and|than|against|versus) /i.test(headline)
}

function isFunnel({headline, groups}: Seen): boolean {
  const owned = groups.filter(({beneath}) =>
    beneath.some((block) =>
      /^(?:owner|measured? ?(?:by)?|metrics?|kpi)\s*[:–—-]/i.test(plain(block)),
    ),
  )
  const named = /\b(?:funnel|pipeline|stages?|from .+ to .+)\b/i.test(headline)
  return (
    groups.length >= 3 &&
    (owned.length >= 2 || (named && /\b(?:funnel|pipeline|stages?)\b/i.test(headline)))
  )
}
