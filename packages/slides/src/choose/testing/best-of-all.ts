import {priorityAt, type Slide, type Talk} from '@rostrum/schema'
import type {Room} from '../choice.ts'

export type Score = {shoulds: number; coulds: number; seconds: number}

/**
 * What the best of all choices is worth, found by trying every one of them; null: the musts do not
 * fit. It shares nothing with the planner but what a priority means. Keys are unique in the talk.
 */
export function bestOfAll(talk: Talk, room: Room): Score | null {
  const slides = (talk.sections ?? []).flatMap(({_id, slides: all}) =>
    (all ?? []).map((slide) => ({...slide, home: _id})),
  )
  let best: Score | null = null
  const tryAll = (place: number, told: ReadonlyMap<string, number>, seconds: number) => {
    if (seconds > room.minutes! * 60) return
    const slide = slides[place]
    if (slide === undefined) {
      const score = scoreOf(slides, told, seconds, room)
      if (score !== null && (best === null || compare(score, best) > 0)) best = score
      return
    }
    tryAll(place + 1, told, seconds)
    for (const time of new Set([slide.seconds!.short!, slide.seconds!.long!]))
      tryAll(place + 1, new Map([...told, [slide._key, time]]), seconds + time)
  }
  tryAll(0, new Map(), 0)
  return best
}

const compare = (a: Score, b: Score): number =>
  a.shoulds - b.shoulds || a.coulds - b.coulds || a.seconds - b.seconds

type Placed = Slide & {home: string}

/** Null: it is no choice at all. */
function scoreOf(
  slides: readonly Placed[],
  told: ReadonlyMap<string, number>,
  seconds: number,
  room: Room,
): Score | null {
  const isTold = (key: string) => told.has(key)
  const standing = (slide: Slide) => priorityAt(slide.priority ?? null, room.minutes)
  const content = slides.filter(({_type}) => !followers.has(_type))
  const needs = (slide: Slide) =>
    content.filter(({_key}) => slide.dependsOn?.some((link) => link.slide === _key))
  const isHidden = ({_key}: Slide) =>
    room.overrides?.some(({slideKey, hidden}) => slideKey === _key && hidden) === true
  const isForOthers = ({audiences}: Slide) =>
    audiences !== null &&
    audiences.length > 0 &&
    !audiences.some(({_id}) => _id === room.audience?._id)
  const isBarred = (slide: Slide) =>
    isHidden(slide) || (room.audience != null && isForOthers(slide))
  const reach = (slide: Slide): Slide[] => {
    const all = new Set<Slide>([slide])
    for (const each of all) for (const need of needs(each)) all.add(need)
    return [...all]
  }
  for (const slide of slides) {
    const {_key, _type, home} = slide
    const isIn = isTold(_key)
    if (isBarred(slide) && isIn) return null
    if (_type === 'sectionBreakSlide' || _type === 'sourcesSlide') {
      const opens = content.some(
        (other) =>
          isTold(other._key) && (_type === 'sourcesSlide' ? other.sources : other.home === home),
      )
      const isWanted = opens && !isBarred(slide) && standing(slide) !== 'out'
      if (isIn !== isWanted) return null
      continue
    }
    const canBe = !reach(slide).some(isBarred)
    if (standing(slide) === 'must' && canBe && !isIn) return null
    if (!isIn) continue
    if (needs(slide).some(({_key: need}) => !isTold(need))) return null
    if (standing(slide) !== 'out') continue
    const wanted = content.some(
      (other) => isTold(other._key) && standing(other) !== 'out' && reach(other).includes(slide),
    )
    if (!wanted) return null
  }
  const tally = (wanted: 'should' | 'could') =>
    content.filter((slide) => isTold(slide._key) && standing(slide) === wanted).length
  return {shoulds: tally('should'), coulds: tally('could'), seconds}
}

const followers: ReadonlySet<string> = new Set(['sectionBreakSlide', 'sourcesSlide'])
