import {textHeight} from '../../text/box.ts'
import type {Face} from '../../text/widths.ts'
import type {Box, Color, FontFace, Paragraph, TextRun, TextShape} from '../shapes.ts'

export type Words = {
  text: string
  size: number
  leading: number
  color: Color
  face?: FontFace
  bold?: boolean
  align?: Paragraph['align']
  before?: number
}

/** A paragraph that is set alike throughout. */
export function words({
  text,
  size,
  leading,
  color,
  face = 'text',
  bold,
  align,
  before,
}: Words): Paragraph {
  const run: TextRun = {text, size, face, color, ...(bold && {bold}), ...tracked(face)}
  return {
    runs: [run],
    line: Math.ceil(size * leading),
    ...(align && {align}),
    ...(before && {before}),
  }
}

export const tracked = (face: FontFace): {tracking?: number} =>
  face === 'display' ? {tracking: -0.022} : {}

/** How high a paragraph stands at a width, by the measures that the deck was planned with. */
export const wordsHeight = (
  {text, size, leading, face = 'text', bold = false, before = 0}: Words,
  width: number,
): number => before + textHeight(text, {face: faceFor(face, bold), size, width, leading})

/** The face whose widths a text is measured by: labels have room for those of every theme. */
export const faceFor = (face: FontFace, bold = false): Face =>
  face === 'label' ? 'mono' : face === 'text' && bold ? 'strong' : face

/** Paragraphs under each other in one box, as high as they are. */
export function stack(
  name: string,
  at: Omit<Box, 'height'>,
  list: readonly Words[],
): {shape: TextShape; height: number} {
  const height = list.reduce((sum, one) => sum + wordsHeight(one, at.width), 0)
  return {
    shape: {
      type: 'text',
      name,
      box: {...at, height: Math.max(1, height)},
      paragraphs: list.map(words),
    },
    height,
  }
}
