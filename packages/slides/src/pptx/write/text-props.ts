import type PptxGenJS from 'pptxgenjs'
import {facesOfBase, type PlannedTheme} from '../../plan/planned-theme.ts'
import {linkTo, plain} from '../plain.ts'
import type {FontFace, Marker, Paragraph, TextRun} from '../shapes.ts'
import {points} from '../units.ts'

export type Writing = {
  language: string
  isRtl: boolean
  /** The faces by the names that Office knows them by. */
  faces: {readonly [Face in FontFace]: string}
}

/** Paragraphs as the library takes them: runs, of which the last of a paragraph ends it. */
export const textProps = (
  paragraphs: readonly Paragraph[],
  writing: Writing,
): PptxGenJS.TextProps[] =>
  paragraphs.flatMap((paragraph) => {
    const pieces = piecesOf(paragraph.runs)
    return pieces.map(({text, run, isBroken}, place) => ({
      text,
      options: {
        ...paragraphOptions(paragraph, writing),
        ...(run !== null && runOptions(run, writing)),
        ...(isBroken && {softBreakBefore: true}),
        ...(place === pieces.length - 1 && {breakLine: true}),
      },
    }))
  })

type Piece = {text: string; run: TextRun | null; isBroken: boolean}

/** A line break within a run starts a new one; one at the start has an empty run before it. */
function piecesOf(runs: readonly TextRun[]): Piece[] {
  const pieces = runs.flatMap((run) =>
    plain(run.text)
      .split('\n')
      .map((text, place): Piece => ({text, run, isBroken: place > 0})),
  )
  const [first] = pieces
  if (first === undefined) return [{text: '', run: null, isBroken: false}]
  const others = pieces.slice(1).filter(({text, isBroken}) => text !== '' || isBroken)
  const isNeeded = first.text !== '' || others.length === 0 || others[0]!.isBroken
  return isNeeded ? [first, ...others] : others
}

const sides = {
  ltr: {start: 'left', middle: 'center', end: 'right'},
  rtl: {start: 'right', middle: 'center', end: 'left'},
} as const

export const alignment = (align: Paragraph['align'] = 'start', {isRtl}: Writing) =>
  sides[isRtl ? 'rtl' : 'ltr'][align]

function paragraphOptions(
  {line, before = 0, align, level = 0, marker, isCode = false}: Paragraph,
  {isRtl: isDeckRtl, ...others}: Writing,
): PptxGenJS.TextPropsOptions {
  const writing = {...others, isRtl: isDeckRtl && !isCode}
  return {
    align: alignment(align, writing),
    lang: writing.language,
    lineSpacing: points(line),
    indentLevel: Math.min(level, 8),
    bullet: marker === undefined ? false : bulletOf(marker),
    ...(before > 0 && {paraSpaceBefore: points(before)}),
    ...(writing.isRtl && {rtlMode: true}),
  }
}

const bulletOf = (marker: Marker): Exclude<PptxGenJS.TextPropsOptions['bullet'], undefined> =>
  marker.type === 'number'
    ? {
        type: 'number',
        style: 'arabicPlain',
        numberStartAt: Math.min(32_767, Math.max(1, marker.start)),
      }
    : {characterCode: marker.character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}

/** The theme’s face for texts, by the name that every theme of Office has for it. */
export const textFace = '+mn-lt'

/** The theme's faces by name; what is set in no other has the text's. */
export function fontFaces({base, faces}: PlannedTheme): Writing['faces'] {
  const mono = faces.mono ?? facesOfBase[base].mono
  return {
    display: '+mj-lt',
    text: textFace,
    mono,
    label: base === 'essay' ? '+mj-lt' : mono,
  }
}

function runOptions(run: TextRun, {faces}: Writing): PptxGenJS.TextPropsOptions {
  const {size, face, color, bold = false, italic = false, strike = false, tracking = 0} = run
  const url = linkTo(run.href)
  return {
    fontSize: Math.max(1, points(size)),
    fontFace: faces[face],
    color,
    bold,
    italic,
    ...(strike && {strike: true}),
    ...(tracking !== 0 && {charSpacing: points(size * tracking)}),
    ...(url !== null && {hyperlink: {url}}),
  }
}
