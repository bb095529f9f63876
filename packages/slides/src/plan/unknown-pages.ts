import type {FlatPoint} from '../points/flat-points.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {pointsPages} from './points-pages.ts'

/** A slide of a kind that nobody planned for: shown as it is, but for the notes, and reported. */
export function unknownPages(slide: object, context: SlideContext): Page[] {
  const {
    _type: name = 'nameless',
    _key: _,
    notes: __,
    ...content
  } = slide as {_type?: string; _key?: string; notes?: unknown}
  context.report(`No planner for the slide kind “${name}”; its content is shown as plain text.`)
  const point: FlatPoint = {
    key: 'content',
    parent: -1,
    level: 0,
    content: {type: 'unknown', name, dump: JSON.stringify(content, null, 2)},
  }
  return pointsPages([point], {text: context.labels.unknown(name), number: null}, context)
}
