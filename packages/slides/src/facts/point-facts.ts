import type {PointNode} from '../plan/deck-plan.ts'
import {isMath, plainText, type Run} from '../text/runs.ts'

export const runLinks = (runs: readonly Run[]): string[] => runs.flatMap(({href}) => href ?? [])

/** Each point and what stands beneath it, in the order in which they are read. */
export const pointTexts = ({content, children}: PointNode): string[] => [
  ...textOf(content),
  ...children.flatMap(pointTexts),
]

export const pointLinks = ({content, children}: PointNode): string[] => [
  ...(content.type === 'text' ? runLinks(content.runs) : []),
  ...children.flatMap(pointLinks),
]

type Content = PointNode['content']

const contents: {
  readonly [Type in Content['type']]: (content: Extract<Content, {type: Type}>) => string[]
} = {
  text: ({runs}) => wordsBeside(runs),
  verbatim: ({text}) => [text],
  unknown: ({dump}) => [dump],
  elsewhere: () => [],
}

/** Formulas stand differently in every format: only what is around them is read again. */
function wordsBeside(runs: readonly Run[]): string[] {
  if (!runs.some(isMath)) return [plainText(runs)]
  const parts: Run[][] = [[]]
  for (const run of runs) {
    if (isMath(run)) parts.push([])
    else parts.at(-1)!.push(run)
  }
  return parts.map(plainText).filter((text) => text.trim() !== '')
}

function textOf(content: Content): string[] {
  const read = contents[content.type] as (content: Content) => string[]
  return read(content)
}
