import type {AnySlide, AnySlideOf, SlideKind} from '../types.ts'
import {formulaFault} from './formulas.ts'
import {error, type RuleProblem, warning} from './problem.ts'
import {usualWordsPerMinute} from './speaking-time.ts'
import {textOf, wordsIn} from './text-of.ts'

/** What holds of the talk that a slide stands in. */
export type RuleContext = {wordsPerMinute?: number | null}
export type SlideRule<Slide extends AnySlide = AnySlide> = (
  slide: Slide,
  context: RuleContext,
) => RuleProblem[]

/** What an editor should know of a slide: errors where it would stand empty, advice elsewhere. */
export function slideProblems(slide: AnySlide, context: RuleContext = {}): RuleProblem[] {
  const own = (kindRules[slide._type] ?? []) as readonly SlideRule[]
  return [...sharedRules, ...own].flatMap((rule) => rule(slide, context))
}

const headlineWords = 12
const mostPoints = 6
const silent: ReadonlySet<SlideKind> = new Set([
  'titleSlide',
  'agendaSlide',
  'sectionBreakSlide',
  'sourcesSlide',
])

const longHeadline: SlideRule = ({headline}) => {
  const words = wordsIn(headline ?? '')
  if (words <= headlineWords) return []
  const message = `The headline has ${words} words. Say one thing in at most ${headlineWords}; the rest belongs in the notes.`
  return [warning('headline-length', ['headline'], message)]
}

const missingNotes: SlideRule = ({_type, notes}) =>
  silent.has(_type) || textOf(notes).trim() !== ''
    ? []
    : [
        warning(
          'notes-missing',
          ['notes'],
          'There are no notes. Write down what you say while this slide is up.',
        ),
      ]

const notesBeyondTime: SlideRule = ({notes, seconds}, {wordsPerMinute}) => {
  const most = seconds?.long ?? seconds?.short
  const words = wordsIn(textOf(notes))
  const needed = Math.round((words / (wordsPerMinute ?? usualWordsPerMinute)) * 60)
  if (most === undefined || needed <= most * 1.1) return []
  const message = `The notes take about ${needed} seconds to say, the slide has ${most}. Shorten them or give it more time.`
  return [warning('notes-time', ['notes'], message)]
}

const turnedTimes: SlideRule = ({seconds}) =>
  (seconds?.short ?? 0) <= (seconds?.long ?? Infinity)
    ? []
    : [
        error(
          'seconds-order',
          ['seconds', 'short'],
          'The short telling takes longer than the long one. Swap the two.',
        ),
      ]

const turnedPriority: SlideRule = ({priority}) => {
  const {couldFrom = 0, shouldFrom = couldFrom, mustFrom = Infinity} = priority ?? {}
  if (couldFrom <= shouldFrom && shouldFrom <= mustFrom) return []
  const message =
    'A longer talk has room for more: “could” begins at the fewest minutes, “must” at the most. Put the three in that order.'
  return [warning('priority-order', ['priority'], message)]
}

/** The formulas of all Portable Text that the slide has, by the block that they stand in. */
const brokenFormulas: SlideRule = (slide) =>
  Object.entries(slide).flatMap(([field, value]) =>
    formulasIn(value).flatMap((tex) => {
      const fault = formulaFault(tex)
      if (fault === null) return []
      const message = `The formula “${tex.slice(0, 40)}” cannot be set, so its source is shown. ${fault} Mend its TeX.`
      return [warning('formula-broken', [field], message)]
    }),
  )

function formulasIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(formulasIn)
  const {_type, marks, text} = value as {_type?: unknown; marks?: unknown; text?: unknown}
  if (_type === 'span')
    return Array.isArray(marks) && marks.includes('math') && typeof text === 'string' ? [text] : []
  return Object.values(value).flatMap(formulasIn)
}

const sharedRules: readonly SlideRule[] = [
  longHeadline,
  missingNotes,
  notesBeyondTime,
  turnedTimes,
  turnedPriority,
  brokenFormulas,
]

const wantsHeadline: SlideRule = ({headline}) =>
  (headline ?? '').trim() === ''
    ? [
        warning(
          'headline-missing',
          ['headline'],
          'There is no headline. Say in one sentence what this slide shows.',
        ),
      ]
    : []

const wantsStatement: SlideRule = ({headline}) =>
  (headline ?? '').trim() === ''
    ? [error('empty', ['headline'], 'The slide is empty. Write the sentence that fills it.')]
    : []

const fewPoints: SlideRule<AnySlideOf<'bulletsSlide' | 'numberedSlide'>> = ({body}) => {
  if (textOf(body).trim() === '')
    return [error('empty', ['body'], 'There are no points yet. Write one, or make it a statement.')]
  const top = (body ?? []).filter(
    (block) => block._type === 'block' && block.listItem !== undefined && (block.level ?? 1) === 1,
  ).length
  if (top <= mostPoints) return []
  const message = `${top} points are more than a room can hold. Keep ${mostPoints}, group them, or split the slide in two.`
  return [warning('too-many-points', ['body'], message)]
}

/** A list of parts that the slide is drawn from. */
function parts<Slide extends AnySlide>(
  field: keyof Slide & string,
  least: number,
  most: number,
  noun: string,
): SlideRule<Slide> {
  return (slide) => {
    const list = slide[field]
    const count = Array.isArray(list) ? list.length : 0
    if (count < least) {
      const message =
        least === 1
          ? `There are no ${noun} yet. Add one.`
          : `It needs at least ${least} ${noun}; there ${are(count)}. Add one.`
      return [error('empty', [field], message)]
    }
    if (count > most) {
      const message = `${count} ${noun} are hard to read from the back row. Keep ${most}, or split the slide in two.`
      return [warning('too-many-parts', [field], message)]
    }
    return []
  }
}

const are = (count: number): string =>
  count === 0 ? 'are none' : count === 1 ? 'is one' : `are ${count}`

const wantsImage: SlideRule<AnySlideOf<'imageSlide'>> = ({image, alt}) => {
  if (!image?.asset)
    return [
      error(
        'empty',
        ['image'],
        'There is no picture yet. Drop one here, or take another kind of slide.',
      ),
    ]
  return describes('alt', alt)
}

const wantsVideo: SlideRule<AnySlideOf<'videoSlide'>> = (slide) => {
  const has = ('video' in slide && slide.video?.asset) || ('file' in slide && slide.file)
  if (!has)
    return [error('empty', ['video'], 'There is no film yet. Drop an MP4 or WebM file here.')]
  const poster = slide.poster?.asset
    ? []
    : [
        warning(
          'poster-missing',
          ['poster'],
          'Without a poster the slide is empty on paper. Add a picture.',
        ),
      ]
  return [...describes('alt', slide.alt), ...poster]
}

const wantsPage: SlideRule<AnySlideOf<'embedSlide'>> = ({url, poster, alt}) => {
  if ((url ?? '').trim() === '')
    return [error('empty', ['url'], 'There is no address yet. Paste that of the page to show.')]
  return poster?.asset
    ? describes('alt', alt)
    : [
        warning(
          'poster-missing',
          ['poster'],
          'Nothing is loaded from the page. Add a picture of it.',
        ),
      ]
}

const describes = (field: string, alt: string | null | undefined): RuleProblem[] =>
  (alt ?? '').trim() === ''
    ? [
        warning(
          'alt-missing',
          [field],
          'Someone who cannot see it gets nothing. Describe it in a sentence.',
        ),
      ]
    : []

const wantsSeries: SlideRule<AnySlideOf<'chartSlide'>> = ({series}) =>
  series ? [] : [error('empty', ['series'], 'There is no data to draw. Choose a data series.')]

const wantsTable: SlideRule<AnySlideOf<'tableSlide'>> = ({series, table}) => {
  const rows = table?.rows?.length ?? 0
  if (rows === 0)
    return series
      ? []
      : [error('empty', ['table'], 'The table is empty. Fill it, or choose a data series.')]
  const columns = table?.columns?.length ?? 0
  if (rows <= 8 && columns <= 5) return []
  const message = `${rows} rows and ${columns} columns are hard to read from the back row. Keep what you point at.`
  return [warning('too-many-parts', ['table'], message)]
}

const wantsQuote: SlideRule<AnySlideOf<'quoteSlide'>> = ({quote, attribution}) => {
  const text = (quote ?? '').trim()
  if (text === '')
    return [error('empty', ['quote'], 'There is no quote yet. Write it without its marks.')]
  const marked = /^["“„«].*["”“»]$/s.test(text)
    ? [warning('quote-marks', ['quote'], 'The slide sets quotation marks itself. Take these away.')]
    : []
  const nobody =
    (attribution ?? '').trim() === ''
      ? [warning('attribution-missing', ['attribution'], 'Say who said it, and when.')]
      : []
  return [...marked, ...nobody]
}

const mostWordsOfMeaning = 40

const wantsMeaning: SlideRule<AnySlideOf<'definitionSlide'>> = ({headline, meaning}) => {
  const term =
    (headline ?? '').trim() === ''
      ? [warning('headline-missing', ['headline'], 'There is no term. Write the word to agree on.')]
      : []
  const words = wordsIn(meaning ?? '')
  if (words === 0) {
    const message = 'There is no meaning yet. Say in a sentence what the word stands for.'
    return [...term, error('empty', ['meaning'], message)]
  }
  if (words <= mostWordsOfMeaning) return term
  const message = `The meaning has ${words} words. Nobody agrees on so many; keep ${mostWordsOfMeaning} and say the rest.`
  return [...term, warning('meaning-length', ['meaning'], message)]
}

const readableCode: SlideRule<AnySlideOf<'codeSlide'>> = ({code}) => {
  const text = code ?? ''
  if (text.trim() === '') return [error('empty', ['code'], 'There is no code yet. Paste some.')]
  const lines = text.split('\n')
  const longest = Math.max(...lines.map((line) => line.length))
  if (lines.length <= 18 && longest <= 72) return []
  const message = `${lines.length} lines of up to ${longest} characters get small. Keep what you talk about, 15 lines of 60.`
  return [warning('code-size', ['code'], message)]
}

const wantsAction: SlideRule<AnySlideOf<'callToActionSlide'>> = ({link, action}) =>
  (link ?? '') === '' && (action ?? '').trim() === ''
    ? [warning('action-missing', ['action'], 'Say how to begin, or give an address to go to.')]
    : []

const wantsRemedy: SlideRule<AnySlideOf<'pitfallSlide'>> = ({remedy}) =>
  (remedy ?? '').trim() === ''
    ? [warning('remedy-missing', ['remedy'], 'Say what to do instead.')]
    : []

const kindRules: {readonly [Kind in SlideKind]: readonly SlideRule<AnySlideOf<Kind>>[]} = {
  titleSlide: [],
  agendaSlide: [],
  sectionBreakSlide: [],
  statementSlide: [wantsStatement],
  bulletsSlide: [wantsHeadline, fewPoints],
  numberedSlide: [wantsHeadline, fewPoints],
  comparisonSlide: [wantsHeadline, parts('sides', 2, 4, 'sides')],
  quoteSlide: [wantsQuote],
  definitionSlide: [wantsMeaning],
  bigNumberSlide: [wantsHeadline, parts('figures', 1, 3, 'figures')],
  timelineSlide: [wantsHeadline, parts('items', 2, 10, 'happenings')],
  funnelSlide: [wantsHeadline, parts('stages', 2, 6, 'stages')],
  cycleSlide: [wantsHeadline, parts('steps', 2, 6, 'steps')],
  chartSlide: [wantsHeadline, wantsSeries],
  tableSlide: [wantsHeadline, wantsTable],
  imageSlide: [wantsImage],
  videoSlide: [wantsVideo],
  codeSlide: [readableCode],
  peopleSlide: [parts('people', 1, 8, 'people')],
  checklistSlide: [wantsHeadline, parts('items', 1, 7, 'things to do')],
  pitfallSlide: [wantsStatement, wantsRemedy],
  callToActionSlide: [wantsStatement, wantsAction],
  sourcesSlide: [],
  embedSlide: [wantsPage],
}
