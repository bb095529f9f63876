import type {Point} from '../documents/points.ts'
import type {SlideObject} from '../documents/types.ts'
import {type Four, part, pick} from './four.ts'
import {bodyOf, type TalkIndex} from './index-talk.ts'
import {isSameSaid} from './same-said.ts'
import {hasField} from './slide-words.ts'

/** Which kind a slide is to be, and what can stand on it. */
export function slideKinds(index: Four<TalkIndex>) {
  const slideOf = (key: string) => part(index, ({slides}) => slides.get(key)?.item)
  const isPointTouched = ({_key, ...point}: Point) => {
    const old = index.base?.points.get(_key)?.item
    return old === undefined || !isSameSaid({...point, _key}, old)
  }
  return {keptKind, isOpen, isRemade}

  /** The notes' kind only where all that an editor wrote has a place in it. */
  function keptKind({base, theirs, yours, written}: Four<SlideObject>) {
    if (!yours) return theirs!._type
    const kind = pick(part({base, theirs, yours, written}, ({_type}) => _type)).value!
    if (kind === yours._type) return kind
    const isLost = Object.entries(yours).some(([name, value]) => {
      if (name.startsWith('_') || hasField(kind, name)) return false
      return name === 'body'
        ? bodyOf(yours).some(isPointTouched)
        : !isSameSaid(value, base && Object.entries(base).find(([field]) => field === name)?.[1])
    })
    return isLost ? yours._type : kind
  }

  /** Can points that the notes move to this slide stand on it? */
  function isOpen(key: string): boolean {
    const four = slideOf(key)
    if (four.yours) return hasField(keptKind(four), 'body')
    return four.base === undefined && four.written === undefined
  }

  /** Is what was points in the notes something else in the store? */
  function isRemade(key: string): boolean {
    const {base, yours, written} = slideOf(key)
    return yours !== undefined && yours._type !== (base ?? written)?._type
  }
}
