import type PptxGenJS from 'pptxgenjs'
import type {PlannedBackground} from '../../plan/deck-plan.ts'
import type {Look} from '../palette.ts'
import type {Shape, TextShape} from '../shapes.ts'
import {points} from '../units.ts'
import {placed} from './placed.ts'
import {alignment, type Writing} from './text-props.ts'

type Master = {tone: PlannedBackground['tone']; hasBody: boolean; number: TextShape | null}

const grounds = {paper: 'Light', ink: 'Dark', accent: 'Accent'} as const

const isText = (shape: Shape): shape is TextShape => shape.type === 'text'

/** What a slide shares with others: its ground, and which of its texts have a place of their own. */
export function masterOf(
  {tone, image}: PlannedBackground,
  shapes: readonly Shape[],
): Master & {name: string} {
  const texts = shapes.filter(isText)
  const ground = image === null ? tone : 'ink'
  const hasBody = texts.some(({role}) => role === 'body')
  const number = texts.find(({role}) => role === 'number') ?? null
  const name = [
    grounds[ground],
    ...(hasBody ? ['with points'] : []),
    ...(number === null ? ['without number'] : []),
  ].join(' ')
  return {name, tone: ground, hasBody, number}
}

/** Defines a master with places for title, points and number, unless there is one of that name. */
export function defineMaster(
  pptx: PptxGenJS,
  {name, tone, hasBody, number}: Master & {name: string},
  known: Set<string>,
  {writing, look}: {writing: Writing; look: Look},
): void {
  if (known.has(name)) return
  known.add(name)
  const ink = tone === 'paper' ? 'tx1' : look.tones[tone].ink
  const place = (role: 'title' | 'body', size: number, face: string) => ({
    placeholder: {
      options: {
        name: role,
        type: role,
        fontFace: face,
        fontSize: size,
        color: ink,
        valign: 'top' as const,
      },
      text: role === 'title' ? 'Headline' : 'Points',
    },
  })
  pptx.defineSlideMaster({
    title: name,
    ...(tone !== 'paper' && {background: {color: look.tones[tone].paper}}),
    objects: [
      place('title', 42, writing.faces.display),
      ...(hasBody ? [place('body', 24, writing.faces.text)] : []),
    ],
    ...(number !== null && {slideNumber: numberProps(number, writing)}),
  })
}

function numberProps(
  {name, box, paragraphs}: TextShape,
  writing: Writing,
): PptxGenJS.SlideNumberProps {
  const run = paragraphs[0]!.runs[0]!
  const {x, y, w, h} = placed(name, box)
  return {
    x,
    y,
    w,
    h,
    margin: 0,
    align: alignment(paragraphs[0]!.align, writing),
    color: run.color,
    fontFace: writing.faces[run.face],
    fontSize: points(run.size),
  }
}
