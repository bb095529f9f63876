import {faceFor} from './blocks/words.ts'
import {textHeight, textWidth} from '../text/box.ts'
import type {Palette} from './palette.ts'
import type {Paragraph, Shape, TextShape} from './shapes.ts'

/**
 * Words on a picture that is the slide: at its foot, the title above, each on a ground no wider than
 * it needs.
 */
export function onPanels(shapes: readonly Shape[], {paper}: Palette): Shape[] {
  const behind = shapes.filter(({type, box}) => type !== 'text' || box.height >= 720)
  let bottom = 634
  const panels = shapes
    .filter((shape) => shape.type === 'text')
    .filter((shape) => !behind.includes(shape))
    .toSorted((a) => (a.role === 'title' ? 1 : -1))
    .map((shape): TextShape => {
      const widest = Math.max(...shape.paragraphs.map(widthOf)) + 2 * inset
      const width = Math.min(1136, Math.ceil(widest) + 4)
      const inner = width - 2 * inset
      const height = shape.paragraphs.reduce((sum, one) => sum + heightOf(one, inner), 2 * inset)
      bottom -= height
      return {...shape, box: {x: 72, y: bottom, width, height}, fill: paper, inset}
    })
  return [...behind, ...panels.toReversed()]
}

const inset = 20

const textOf = ({runs}: Paragraph): string => runs.map(({text}) => text).join('')

function widthOf(paragraph: Paragraph): number {
  const [run] = paragraph.runs
  return run === undefined
    ? 0
    : textWidth(textOf(paragraph), {face: faceFor(run.face), size: run.size})
}

function heightOf(paragraph: Paragraph, width: number): number {
  const [run] = paragraph.runs
  if (run === undefined) return paragraph.line
  const {face, size} = run
  const leading = paragraph.line / size
  return (
    (paragraph.before ?? 0) +
    textHeight(textOf(paragraph), {face: faceFor(face), size, width, leading})
  )
}
