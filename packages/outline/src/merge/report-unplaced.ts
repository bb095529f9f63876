import type {Point} from '../documents/points.ts'
import type {SlideObject} from '../documents/types.ts'
import {type Four, part} from './four.ts'
import {bodyOf, type TalkIndex} from './index-talk.ts'
import {countsOf, inPlaceOf, plainly, textOf, textsOf} from './slide-words.ts'

/** What stands in the store where the notes say something that it has nothing of. */
export const absent = '(not there)'

type Unplaced = {
  slide: Four<SlideObject>
  index: Four<TalkIndex>
  /** Can the slide, as it is kept, have points? */
  hasPoints: boolean
  report: (key: string, yours: string, theirs: string) => void
}

/**
 * What the notes changed of the points of a slide that an editor made into another kind: all that
 * is not on it by now and cannot be put there.
 */
export function reportUnplaced({slide, index, hasPoints, report}: Unplaced): void {
  const {theirs, yours} = slide
  const former = slide.base ?? slide.written
  const key = yours!._key
  const standing = textsOf(yours)
  const left = countsOf(standing)
  for (const [text, count] of countsOf(textsOf(slide.written)))
    left.set(text, Math.max(count, left.get(text) ?? 0))
  const take = (text: string) => {
    const count = left.get(plainly(text)) ?? 0
    left.set(plainly(text), count - 1)
    return count > 0
  }
  const formerOf = (point: Point) =>
    (['base', 'written'] as const).flatMap((version) => {
      const known = index[version]?.points.get(point._key)
      return known?.home === key ? [textOf(known.item)] : []
    })
  const isMerged = ({_key}: Point) => {
    if (!hasPoints) return false
    const known = part(index, ({points}) => points.get(_key))
    return known.yours !== undefined || (known.base ?? known.written)?.home !== key
  }

  const unplaced = (theirs ? bodyOf(theirs) : []).filter(
    (point) => !isMerged(point) && textOf(point) !== '',
  )
  const isAsBefore = (point: Point) => formerOf(point).includes(textOf(point))
  for (const point of unplaced) if (isAsBefore(point)) take(textOf(point))
  for (const point of unplaced) {
    if (isAsBefore(point) || take(textOf(point))) continue
    const [before] = formerOf(point)
    const place = before === undefined ? undefined : inPlaceOf(before, standing)
    report(point._key, place ?? absent, textOf(point))
  }

  const now = countsOf(textsOf(theirs))
  const still = countsOf(standing)
  const kept = new Set((theirs ? bodyOf(theirs) : []).map(({_key}) => _key))
  const before = countsOf((former ? bodyOf(former) : []).map(textOf))
  for (const point of former ? bodyOf(former) : []) {
    const text = plainly(textOf(point))
    if (text === '' || kept.has(point._key) || index.yours?.points.has(point._key)) continue
    const place = inPlaceOf(text, standing)
    const [here, said] = [still.get(text) ?? 1, now.get(text) ?? 0]
    if (place === undefined || said >= Math.min(here, before.get(text) ?? 1)) continue
    report(point._key, place, '(deleted)')
  }
}
