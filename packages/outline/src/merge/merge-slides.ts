import type {Point} from '../documents/points.ts'
import type {SectionDocument, SlideObject, TalkDocuments} from '../documents/types.ts'
import {type Four, part, pick} from './four.ts'
import {bodyKeys, bodyOf, indexTalk} from './index-talk.ts'
import {mergeKeyed} from './merge-keyed.ts'
import {type LineOf, pointMerger, type Report} from './merge-points.ts'
import {nameOf, short, show, slideText} from './place.ts'
import {absent, reportUnplaced} from './report-unplaced.ts'
import {isSameSaid} from './same-said.ts'
import {slideKinds} from './slide-kind.ts'
import {hasField, inPlaceOf, textsOf} from './slide-words.ts'

/** Merges slides and points, wherever in the talk they stand; answers for one section at a time. */
export function slideMerger(talk: Four<TalkDocuments>, lineOf: LineOf, report: Report) {
  const index = part(talk, indexTalk)
  const slides = part(index, (each) => each.slides)
  const slideOf = (key: string) => part(slides, (each) => each.get(key)?.item)
  const kinds = slideKinds(index)
  const points = pointMerger(index, kinds, lineOf, report)
  const merged = new Map<string, SlideObject | undefined>()

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
          isSame: isSameSaid,
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
    if (!yours) return theirs && newSlide(four, theirs, `${where} › ${nameOf(theirs)}`)
    const own = `${where} › ${nameOf(yours)}`
    if (!theirs) {
      const staying = points.staying(yours, own)
      const isSame = staying.every((point, at) => point === bodyOf(yours)[at])
      return isSame && staying.length === bodyOf(yours).length
        ? yours
        : withBody(yours, staying, yours)
    }
    const kind = kinds.keptKind(four)
    const tell = (name: string, mine: string, other: string) =>
      report({
        where: `${own} › ${name}`,
        line: lineOf(yours._key, ...bodyKeys(theirs)),
        yours: mine,
        theirs: other,
      })
    const result: Record<string, unknown> = {...yours, _type: kind}
    const isRemade = kinds.isRemade(yours._key)
    const names = new Set([four.base ?? {}, theirs, yours].flatMap((slide) => Object.keys(slide)))
    for (const name of names) {
      if (name === '_key' || name === 'body') continue
      const field = part(four, (slide) => fieldOf(slide, name))
      const {value, conflict} =
        name === 'notes' ? mergeNotes(field as Four<Point[]>, yours._key, own) : pick(field)
      if (name === '_type') {
        if (conflict || value !== kind) tell('kind', yours._type, theirs._type)
      } else if (isRemade && isLeft(name, field)) {
        if (!textsOf(theirs).includes(show(field.yours))) tell(name, show(field.yours), '(deleted)')
      } else if (hasField(kind, name) || name in yours) {
        if (value === undefined) delete result[name]
        else result[name] = value
        if (conflict) tell(name, standing(yours, field), show(field.theirs) || '(deleted)')
      } else if (conflict || !isSameSaid(value, field.yours)) reportField(name, field)
    }
    const hasPoints = hasField(kind, 'body')
    if (isRemade || !hasPoints)
      reportUnplaced({
        slide: {...four, yours: result as SlideObject},
        index,
        hasPoints,
        report: (key, mine, other) =>
          points.reportPoint(key, own, mine, other, [yours._key, ...bodyKeys(theirs)]),
      })
    return withBody(result as SlideObject, hasPoints ? points.mergeBody(four, own) : [], yours)

    function reportField(name: string, field: Four<unknown>) {
      const mine = standing(yours!, field)
      const isGone = field.theirs === undefined
      if (isGone && mine === absent) return
      if (textsOf(yours).includes(show(field.theirs))) return
      tell(name, mine, isGone ? '(deleted)' : show(field.theirs))
    }
  }

  function newSlide(four: Four<SlideObject>, slide: SlideObject, where: string) {
    const body = points.mergeBody(four, where)
    const isEmpty = body.length === 0 && bodyOf(slide).length > 0 && slide.headline === undefined
    return isEmpty && slide.notes === undefined ? undefined : withBody(slide, body, slide)
  }

  function mergeNotes(field: Four<Point[]>, slide: string, where: string) {
    return points.mergeNotes(field, slide, where)
  }

  /** Something in it was changed or added in the store that would go with it. */
  function isTouched(key: string): boolean {
    const {base, yours} = slideOf(key)
    if (!base || !yours) return true
    const names = new Set([...Object.keys(base), ...Object.keys(yours)])
    names.delete('body')
    if ([...names].some((name) => !isSameSaid(fieldOf(base, name), fieldOf(yours, name))))
      return true
    return bodyOf(yours).some(
      ({_key}) => index.theirs?.points.get(_key) === undefined && points.isTouched(_key),
    )
  }
}

/** Do the notes say no more what stands in the store as they said it? It may stand elsewhere now. */
const isLeft = (name: string, {base, theirs, yours}: Four<unknown>) =>
  name !== 'notes' && theirs === undefined && yours !== undefined && base !== undefined

/** What an editor has of a field, or elsewhere on the slide of what stood in it. */
function standing(yours: SlideObject, field: Four<unknown>): string {
  const own = show(field.yours)
  if (own !== '') return own
  const before = show(field.base ?? field.written)
  return (before === '' ? undefined : inPlaceOf(before, textsOf(yours))) ?? absent
}

const fieldOf = (value: object, name: string) => (value as Record<string, unknown>)[name]

function withBody(slide: SlideObject, body: Point[], yours: SlideObject): SlideObject {
  const before = bodyOf(yours)
  if (!('body' in slide) && body.length === 0) return slide
  const result: Record<string, unknown> = {...slide}
  if (body.length > 0 || ('body' in yours && before.length === 0)) result['body'] = body
  else delete result['body']
  return result as SlideObject
}
