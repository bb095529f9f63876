import {codeFrame, codeLeading, codeSizes, frame, smallHeadlineSteps} from '../../metrics.ts'
import {clip, cut, lineEnds} from '../../text/fit.ts'
import {countLines} from '../../text/line-starts.ts'
import {plainRun, plainText} from '../../text/runs.ts'
import {filled} from '../filled.ts'
import {planHeadline} from '../headline.ts'
import type {Page, Planner} from './planner.ts'

export const planCode: Planner<'codeSlide'> = (slide, context) => {
  const code = (slide.code ?? '').replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')
  const filename = filled(slide.filename)
  const language = filled(slide.language)
  const headline = planHeadline(
    filled(slide.headline) ?? (filename === null ? filled(context.section.title) : null),
    slide.number ?? null,
    context,
    smallHeadlineSteps,
  )
  if (code === '') context.report('The code is missing.')

  const room = headline.room.first - codeFrame.height
  const rowsAt = (size: number, height: number) => Math.floor(height / (size * codeLeading))
  const size = codeSizes.find((candidate) => fits(code, candidate, rowsAt(candidate, room)))
  const smallest = codeSizes.at(-1)!
  const rows = rowsAt(smallest, Math.min(room, headline.room.next - codeFrame.height))
  const pieces =
    size === undefined
      ? cut([plainRun(code)], setting(smallest), rows, lineEnds).map(plainText)
      : [code]
  const label = filled(slide.headline) ?? filename ?? context.section.title

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
          code: piece.replace(/\n$/, ''),
          language,
          filename: filename === null ? null : clip(filename, filenameSetting),
          size: size ?? smallest,
          firstLine,
        },
      ],
    }
  })
  return [...headline.before, ...pages]
}

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
