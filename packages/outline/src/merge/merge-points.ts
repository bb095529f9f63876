import type {Point} from '../documents/points.ts'
import type {SlideObject} from '../documents/types.ts'
import type {Conflict} from './conflict.ts'
import {type Four, part, pick} from './four.ts'
import {bodyKeys, bodyOf, type TalkIndex} from './index-talk.ts'
import {mergeKeyed} from './merge-keyed.ts'
import {isSameSaid} from './same-said.ts'
import type {slideKinds} from './slide-kind.ts'
import {textOf} from './slide-words.ts'

export type Report = (conflict: Conflict) => void
export type LineOf = (...keys: (string | undefined)[]) => number

/** Merges the points of slides and of their notes. */
export function pointMerger(
  index: Four<TalkIndex>,
  {isOpen, isRemade}: ReturnType<typeof slideKinds>,
  lineOf: LineOf,
  report: Report,
) {
  const points = part(index, (each) => each.points)
  const pointOf = (key: string) => part(points, (each) => each.get(key)?.item)
  const said = new Set<string>()

  return {mergeBody, mergeNotes, staying, isTouched, reportPoint}

  function mergeBody(four: Four<SlideObject>, where: string): Point[] {
    return mergeKeyed(part(four, bodyOf), {
      everywhere: points,
      content: (key) => pointFor(key, pointOf(key), where),
      isTouched,
      isSame: isSameSaid,
      isOpen,
      isRemade,
      onKept: (key) => reportPoint(key, where, textOf(pointOf(key).yours), '(deleted)'),
      onRemoved: (key) => reportPoint(key, where, '(deleted)', textOf(pointOf(key).theirs)),
      onOrder: () =>
        report({
          where: `${where} › order`,
          line: lineOf(...bodyKeys(four.theirs)),
          yours: 'your order',
          theirs: 'the order of the notes',
        }),
    })
  }

  function mergeNotes(field: Four<Point[]>, slide: string, where: string) {
    const whole = pick(field)
    if (!whole.conflict) return whole
    const local = part(
      field,
      (notes) => new Map(notes.map((item) => [item._key, {item, home: ''}])),
    )
    const one = (key: string) => part(local, (notes) => notes.get(key)?.item)
    const own = `${where} › notes`
    const tell = (key: string, yours: string, theirs: string) =>
      reportPoint(key, own, yours, theirs, [slide])
    const value = mergeKeyed(field, {
      everywhere: local,
      content(key) {
        const four = one(key)
        const {value: kept, conflict} = pick({...four, yours: four.yours ?? four.theirs})
        if (conflict) tell(key, textOf(four.yours), textOf(four.theirs))
        return kept
      },
      isTouched: (key) => !isSameSaid(one(key).yours, one(key).base),
      isSame: isSameSaid,
      onKept: (key) => tell(key, textOf(one(key).yours), '(deleted)'),
      onRemoved: (key) => tell(key, '(deleted)', textOf(one(key).theirs)),
      onOrder: () => {},
    })
    return {value: value.length > 0 ? value : undefined, conflict: false}
  }

  function pointFor(key: string, four: Four<Point>, where: string): Point | undefined {
    const home = index.theirs?.points.get(key)?.home
    if (four.yours && home !== undefined && !isOpen(home)) return four.yours
    const {value, conflict} = pick({...four, yours: four.yours ?? four.theirs})
    if (conflict) reportPoint(key, where, textOf(four.yours), textOf(four.theirs))
    return value
  }

  function reportPoint(
    key: string,
    where: string,
    yours: string,
    theirs: string,
    around: readonly string[] = [],
  ) {
    const name = `${where}\n${key}`
    if (said.has(name)) return
    said.add(name)
    report({
      where: `${where} › point`,
      line: lineOf(key, key.replace(/-\d+$/, ''), ...around),
      yours,
      theirs,
    })
  }

  /** What of a slide that the notes have no more did not move to another. */
  function staying(slide: SlideObject, where: string): Point[] {
    return bodyOf(slide).flatMap((point) => {
      const homes = part(points, (each) => each.get(point._key)?.home)
      if (homes.theirs === undefined) return [point]
      const hasLeft = homes.theirs !== homes.written && homes.base === slide._key
      if (hasLeft && isOpen(homes.theirs)) return []
      return [pointFor(point._key, pointOf(point._key), where) ?? point]
    })
  }

  function isTouched(key: string): boolean {
    const {base, yours} = pointOf(key)
    return !isSameSaid(base, yours)
  }
}
