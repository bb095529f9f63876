import {besidePicture} from '../plan/arrangement.ts'
import type {PlannedSlide} from '../plan/deck-plan.ts'
import {textWidth} from '../text/box.ts'
import type {BlockScope} from './blocks/drawn.ts'
import {words} from './blocks/words.ts'
import type {Shape} from './shapes.ts'

/** Section and talk above the slide. */
export function running(
  {running: line, layout, arrangement}: PlannedSlide,
  scope: BlockScope,
): Shape[] {
  const {palette} = scope
  if (layout === 'picture' || arrangement === 'band') return []
  if (layout === 'title')
    return [{type: 'fill', box: {x: 72, y: 44, width: 24, height: 24}, fill: palette.accent}]
  const set = {size: 18, leading: 1.3, face: 'label' as const}
  const isCut = arrangement === 'picture'
  const whole = isCut ? besidePicture : 1136
  const deckWidth = isCut ? -20 : Math.min(440, textWidth(line.deck, {face: 'mono', size: 18}) + 8)
  const section = line.section ?? ''
  const left = textWidth([line.number ?? '', section].join('  '), {face: 'mono', size: 18}) + 12
  const paragraph = words({...set, text: section, color: palette.soft})
  const number =
    line.number === null
      ? []
      : [{...paragraph.runs[0]!, text: `${line.number}  `, bold: true, color: palette.accent}]
  const runs = [...number, ...(section === '' ? [] : paragraph.runs)]
  return [
    ...(runs.length === 0
      ? []
      : [
          {
            type: 'text' as const,
            name: 'Section',
            box: {x: 72, y: 44, width: left, height: 24},
            paragraphs: [{...paragraph, runs}],
          },
        ]),
    {
      type: 'fill',
      box: {
        x: 72 + (runs.length === 0 ? 0 : left + 8),
        y: 56,
        width: Math.max(0, whole - deckWidth - 20 - (runs.length === 0 ? 0 : left + 8)),
        height: 1,
      },
      fill: palette.line,
    },
    ...(isCut
      ? []
      : [
          {
            type: 'text' as const,
            name: 'Talk',
            box: {x: 1208 - deckWidth, y: 44, width: deckWidth, height: 24},
            paragraphs: [words({...set, text: line.deck, align: 'end', color: palette.soft})],
          },
        ]),
  ]
}

/** Sources and page beneath it. */
export function foot(
  {sources, page, blocks, layout}: PlannedSlide,
  {palette}: BlockScope,
): Shape[] {
  const set = {size: 18, leading: 1.3, face: 'label' as const}
  const runs = sources.flatMap(({text, href}, place) => {
    const run = words({...set, text, color: palette.soft}).runs[0]!
    return place === 0
      ? [{...run, href}]
      : [
          {...run, text: ';\u00a0'},
          {...run, href},
        ]
  })
  const line: Shape[] =
    runs.length === 0
      ? []
      : [
          {
            type: 'text',
            name: 'Sources',
            box: {x: 72, y: 654, width: 1040, height: 26},
            paragraphs: [{runs, line: 24}],
          },
        ]
  if (blocks.some(({type}) => type === 'agenda')) return line
  const ground = textWidth(String(page), {face: 'mono', size: 18}) + 24
  return [
    ...line,
    ...(layout === 'picture'
      ? [
          {
            type: 'fill' as const,
            box: {x: 1220 - ground, y: 648, width: ground, height: 36},
            fill: palette.paper,
          },
        ]
      : []),
    {
      type: 'text',
      name: 'Slide number',
      role: 'number',
      box: {x: 1128, y: 654, width: 80, height: 26},
      paragraphs: [words({...set, text: String(page), align: 'end', color: palette.ink})],
    },
  ]
}
