import {
  codeColumns,
  codeFrame,
  codeLeading,
  codeSizes,
  frame,
  smallHeadlineSteps,
} from '../../metrics.ts'
import {holdAll, textHeight} from '../../text/box.ts'
import {clip, cut, lineEnds} from '../../text/fit.ts'
import {countLines} from '../../text/line-starts.ts'
import {plainRun, plainText} from '../../text/runs.ts'
import type {CodeBlock} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import {outline, rowsOf} from '../outline.ts'
import {pointsPages} from '../points-pages.ts'
import type {Page, Planner} from './planner.ts'

export const planCode: Planner<'codeSlide'> = (slide, context) => {
  const code = (slide.code ?? '').replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')
  const filename = filled(slide.filename)
  const language = languageOf(slide.language)
  if (language === null && filled(slide.language) !== null)
    context.report('The language of the code is no name of one: choose one such as typescript.')
  const headline = planHeadline(
    filled(slide.headline) ?? (filename === null ? filled(context.section.title) : null),
    slide.number ?? null,
    context,
    smallHeadlineSteps,
  )
  const steps = (slide.steps ?? []).map(({lines, note}) => ({
    lines: lineNumbers(lines ?? '', code.split('\n').length),
    note: filled(note),
  }))
  const inline = steps.map((step) =>
    noteHeight(step.note) <= mostNote ? step : {...step, note: null},
  )
  const long = steps.flatMap(({note}) =>
    note !== null && noteHeight(note) > mostNote ? [note] : [],
  )
  const beside = slide.layout === 'columns' ? besideNotes(code, steps, headline.room.first) : null
  const label = filled(slide.headline) ?? filename ?? context.section.title
  if (beside !== null && headline.before.length === 0)
    return [
      {
        layout: 'code',
        label,
        blocks: [
          ...headline.first,
          {
            type: 'code',
            arrangement: 'columns',
            code,
            language,
            filename: filename === null ? null : clip(filename, {...filenameSetting, width: 480}),
            size: beside,
            firstLine: 1,
            steps,
            isStacked: true,
          },
        ],
      },
    ]
  const heights = inline.map(({note}) => noteHeight(note))
  const isStacked = heights.reduce((sum, height) => sum + height, 0) <= mostNotes
  const notes = isStacked
    ? heights.reduce((sum, height) => sum + height, 0)
    : Math.max(0, ...heights)
  if (!isStacked)
    context.report('The notes of the steps are too long to stand together on paper: shorten them.')
  if (code === '') context.report('The code is missing: paste some.')

  const room = headline.room.first - codeFrame.height - notes
  const rowsAt = (size: number, height: number) => Math.floor(height / (size * codeLeading))
  const size = codeSizes.find((candidate) => fits(code, candidate, rowsAt(candidate, room)))
  const smallest = codeSizes.at(-1)!
  const rows = rowsAt(smallest, Math.min(room, headline.room.next - codeFrame.height - notes))
  const pieces =
    size === undefined
      ? cut([plainRun(code)], setting(smallest), rows, lineEnds).map(plainText)
      : [code]

  let line = 1
  const pages = pieces.map((piece, place): Page => {
    const firstLine = line
    line += piece.split('\n').length - 1
    return {
      layout: 'code',
      label: place === 0 ? label : `${label} (${context.labels.continued})`,
      blocks: [
        ...(place === 0 ? headline.first : headline.next),
        {
          type: 'code',
          arrangement: 'stack',
          code: piece.replace(/\n$/, ''),
          language,
          filename: filename === null ? null : clip(filename, filenameSetting),
          size: size ?? smallest,
          firstLine,
          steps: stepsWithin(inline, firstLine, piece.split('\n').length),
          isStacked,
        },
      ],
    }
  })
  const more =
    long.length === 0
      ? []
      : pointsPages(outline(rowsOf(long)), {text: label, number: null}, context)
  return [...headline.before, ...pages, ...more]
}

/** How large code and the notes of its steps stand beside each other; null where they don't. */
function besideNotes(code: string, steps: CodeBlock['steps'], room: number): number | null {
  const notes = steps.flatMap(({note}) => (note === null ? [] : [note]))
  if (code === '' || notes.length === 0) return null
  const set = {face: 'text' as const, size: 24, width: codeColumns.notes - 26, leading: 1.3}
  const beneath = notes.reduce((sum, note) => sum + textHeight(note, set) + 16, 0)
  const width = codeColumns.code - codeFrame.padding * 2
  const lines = code.split('\n').length
  if (beneath > room || !holdAll(notes, set)) return null
  return (
    codeSizes.find(
      (size) =>
        countLines([plainRun(code)], {face: 'mono', size, width}) === lines &&
        lines * size * codeLeading + codeFrame.height <= room,
    ) ?? null
  )
}

/** A step stands on the pages that have lines of it; one that names no line, on the first. */
const stepsWithin = (steps: CodeBlock['steps'], first: number, count: number) =>
  steps.flatMap(({lines, note}) => {
    const own = lines.filter((line) => line >= first && line < first + count)
    const isHere = own.length > 0 || (first === 1 && note !== null && lines.length === 0)
    return isHere ? [{lines: own, note}] : []
  })

const languageOf = (written: string | null | undefined): string | null => {
  const language = filled(written)
  return language !== null && /^[\w+#. -]{1,24}$/.test(language) ? language : null
}

/** "1, 4-6" -> [1, 4, 5, 6] */
function lineNumbers(text: string, last: number): number[] {
  return [...text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].flatMap(([, from = '', to = from]) => {
    const count = Math.min(Number(to), last) - Number(from) + 1
    return Array.from({length: Math.max(0, count)}, (_, at) => Number(from) + at)
  })
}

const mostNote = 110
/** Notes of steps stand there in turn; on paper, where no step is, beneath each other. */
const mostNotes = 160
const noteHeight = (note: string | null): number =>
  note === null
    ? 0
    : 16 + textHeight(note, {face: 'text', size: 24, width: frame.bodyWidth - 26, leading: 1.3})

const setting = (size: number) => ({
  face: 'mono' as const,
  size,
  width: frame.bodyWidth - codeFrame.padding * 2,
})
const filenameSetting = {face: 'mono' as const, size: 20, width: 800}

/** Large enough that no line wraps; in the smallest size lines may. */
function fits(code: string, size: number, rows: number): boolean {
  const lines = code.split('\n').length
  const set = countLines([plainRun(code)], setting(size))
  return set <= rows && (set === lines || size === codeSizes.at(-1))
}
