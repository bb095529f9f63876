import type {PlannedSlide, PointNode} from '../plan/deck-plan.ts'
import type {Labels} from '../plan/labels.ts'
import {plainText} from '../text/runs.ts'

/** What stands on a slide's page of notes: first what is said of lines of code, then the notes. */
export function notesText(
  {blocks, notes, notesVisibility}: PlannedSlide,
  {all, labels}: {all: boolean; labels: Labels},
): string[] {
  const steps = blocks.flatMap((block) =>
    block.type === 'code'
      ? block.steps.flatMap(({lines, note}) =>
          note === null ? [] : [`${labels.lines} ${lines.join(', ')}: ${note}`],
        )
      : [],
  )
  return [...steps, ...(all || notesVisibility === 'public' ? notes.flatMap(lines) : [])]
}

function lines({content, level, children}: PointNode): string[] {
  const text = contents[content.type](content as never)
  const indent = '    '.repeat(level)
  const own = text === null ? [] : text.split('\n').map((line) => indent + line)
  return [...own, ...children.flatMap(lines)]
}

type Content = PointNode['content']

const contents: {
  readonly [Type in Content['type']]: (content: Extract<Content, {type: Type}>) => string | null
} = {
  text: ({runs, marker, ordinal}) =>
    `${marker === 'bullet' ? '– ' : marker === 'number' ? `${ordinal}. ` : ''}${plainText(runs)}`,
  verbatim: ({text}) => text.replace(/\n$/, ''),
  unknown: ({dump}) => dump,
  elsewhere: () => null,
}
