import type {Point} from '../documents/points.ts'
import type {SectionDocument, SlideObject, TalkDocuments} from '../documents/types.ts'
import {isSameContent} from '../same-content.ts'
import type {Conflict} from './conflict.ts'
import {type Four, part, pick} from './four.ts'
import {bodyOf, indexTalk} from './index-talk.ts'
import {mergeKeyed} from './merge-keyed.ts'
import {nameOf, short, show, slideText, textOf} from './place.ts'

type Report = (conflict: Conflict) => void
type LineOf = (...keys: (string | undefined)[]) => number

/** Merges slides and points, wherever in the talk they stand; answers for one section at a time. */
export function slideMerger(talk: Four<TalkDocuments>, lineOf: LineOf, report: Report) {
  const index = part(talk, indexTalk)
  const slides = part(index, (each) => each.slides)
  const points = part(index, (each) => each.points)
  const slideOf = (key: string) => part(slides, (each) => each.get(key)?.item)
  const pointOf = (key: string) => part(points, (each) => each.get(key)?.item)
  const merged = new Map<string, SlideObject | undefined>()
  const said = new Set<string>()

  return {
    slidesOf(sections: Four<SectionDocument>): SlideObject[] {
      const title = sections.yours?.title ?? sections.theirs?.title
      const where = title ? `section “${short(title)}”` : 'slides without a section'
      return mergeKeyed(
        part(sections, ({slides = []}) => slides),
        {
          everywhere: slides,
          content: (key) => slideFor(key, where),
          isTouched,
          isSame: isSameContent,
          onKept: (key) => onGone(key, where, 'kept'),
          onRemoved: (key) => onGone(key, where, 'removed'),
          onOrder: () =>
            report({
              where: `${where} › order`,
              line: 1,
              yours: 'your order',
              theirs: 'the order of the notes',
            }),
        },
      )
    },
    isTouched,
  }

  function slideFor(key: string, where: string): SlideObject | undefined {
    if (!merged.has(key)) merged.set(key, mergeSlide(slideOf(key), where))
    return merged.get(key)
  }

  function onGone(key: string, where: string, what: 'kept' | 'removed') {
    const four = slideOf(key)
    const slide = four.yours ?? four.theirs
    report({
      where: `${where} › ${nameOf(slide)}`,
      line: lineOf(key, ...bodyKeys(four.theirs)),
      yours: what === 'kept' ? slideText(four.yours) : '(deleted)',
      theirs: what === 'kept' ? '(deleted)' : slideText(four.theirs),
    })
  }

  function mergeSlide(four: Four<SlideObject>, where: string): SlideObject | undefined {
    const {theirs, yours} = four
    if (!yours)
      return theirs && withBody(theirs, mergeBody(four, `${where} › ${nameOf(theirs)}`), theirs)
    const own = `${where} › ${nameOf(yours)}`
    if (!theirs) {
      const staying = bodyOf(yours).filter(({_key}) => !hasLeft(_key, yours._key))
      return staying.length === bodyOf(yours).length ? yours : withBody(yours, staying, yours)
    }
    const result: Record<string, unknown> = {...yours}
    const kind = pick(part(four, ({_type}) => _type)).value
    const names = new Set([theirs, yours].flatMap((slide) => Object.keys(slide)))
    for (const name of names) {
      if (name === '_key' || name === 'body') continue
      if (kind !== theirs._type && !(name in yours)) continue
      const field = part(four, (slide) => fieldOf(slide, name))
      const {value, conflict} =
        name === 'notes' ? mergeNotes(field as Four<Point[]>, own) : pick(field)
      if (value === undefined) delete result[name]
      else result[name] = value
      if (!conflict) continue
      const line = lineOf(yours._key, ...bodyKeys(theirs))
      report({
        where: `${own} › ${name}`,
        line,
        yours: show(field.yours),
        theirs: show(field.theirs),
      })
    }
    const body = kind === theirs._type || 'body' in yours ? mergeBody(four, own) : []
    return withBody(result as SlideObject, body, yours)
  }

  function mergeBody(four: Four<SlideObject>, where: string): Point[] {
    return mergeKeyed(part(four, bodyOf), {
      everywhere: points,
      content: (key) => pointFor(key, pointOf(key), where),
      isTouched: isPointTouched,
      isSame: isSameContent,
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

  function hasLeft(key: string, slide: string): boolean {
    const homes = part(points, (each) => each.get(key)?.home)
    return homes.theirs !== undefined && homes.theirs !== homes.written && homes.base === slide
  }

  function mergeNotes(field: Four<Point[]>, where: string) {
    const whole = pick(field)
    if (!whole.conflict) return whole
    const local = part(
      field,
      (notes) => new Map(notes.map((item) => [item._key, {item, home: ''}])),
    )
    const one = (key: string) => part(local, (notes) => notes.get(key)?.item)
    const value = mergeKeyed(field, {
      everywhere: local,
      content: (key) => pointFor(`notes ${key}`, one(key), `${where} › notes`),
      isTouched: (key) => !isSameContent(one(key).yours, one(key).base),
      isSame: isSameContent,
      onKept: (key) => reportPoint(key, `${where} › notes`, textOf(one(key).yours), '(deleted)'),
      onRemoved: (key) =>
        reportPoint(key, `${where} › notes`, '(deleted)', textOf(one(key).theirs)),
      onOrder: () => {},
    })
    return {value: value.length > 0 ? value : undefined, conflict: false}
  }

  function pointFor(key: string, four: Four<Point>, where: string): Point | undefined {
    const {value, conflict} = pick({...four, yours: four.yours ?? four.theirs})
    if (conflict) reportPoint(key, where, textOf(four.yours), textOf(four.theirs))
    return value
  }

  function reportPoint(key: string, where: string, yours: string, theirs: string) {
    if (said.has(key)) return
    said.add(key)
    const point = key.replace(/^notes /, '')
    report({
      where: `${where} › point`,
      line: lineOf(point, point.replace(/-\d+$/, '')),
      yours,
      theirs,
    })
  }

  function isPointTouched(key: string): boolean {
    const {base, yours} = pointOf(key)
    return !isSameContent(base, yours)
  }

  /** Something in it was changed or added in the store that would go with it. */
  function isTouched(key: string): boolean {
    const {base, yours} = slideOf(key)
    if (!base || !yours) return true
    const names = new Set([...Object.keys(base), ...Object.keys(yours)])
    names.delete('body')
    if ([...names].some((name) => !isSameContent(fieldOf(base, name), fieldOf(yours, name))))
      return true
    return bodyOf(yours).some(({_key}) => {
      const {theirs} = pointOf(_key)
      return theirs === undefined && isPointTouched(_key)
    })
  }
}

const bodyKeys = (slide: SlideObject | undefined) =>
  slide ? bodyOf(slide).map(({_key}) => _key) : []

const fieldOf = (value: object, name: string) => (value as Record<string, unknown>)[name]

function withBody(slide: SlideObject, body: Point[], yours: SlideObject): SlideObject {
  const before = bodyOf(yours)
  if (!('body' in slide) && body.length === 0) return slide
  const result: Record<string, unknown> = {...slide}
  if (body.length > 0 || ('body' in yours && before.length === 0)) result['body'] = body
  else delete result['body']
  return result as SlideObject
}
