import {isSameContent} from '../same-content.ts'
import type {Conflict} from './conflict.ts'
import {type Four, part, pick} from './four.ts'
import {mergeKeyed} from './merge-keyed.ts'
import {show} from './place.ts'

type Item = {_key: string}

/** Merges a list whose items are known by their `identity`, whatever their keys. */
export function mergeList<Each extends Item>(
  four: Four<Each[]>,
  identity: (item: Each) => string,
  where: string,
  report: (conflict: Conflict) => void,
): Each[] | undefined {
  if (pick(four).value === four.yours && !pick(four).conflict) return four.yours
  const arrays = part(four, (items) => items.map((item) => ({_key: identity(item), item})))
  const everywhere = part(
    arrays,
    (items) => new Map(items.map((item) => [item._key, {item, home: ''}])),
  )
  const one = (key: string) => part(everywhere, (items) => items.get(key)?.item.item)
  const content = (key: string) => {
    const versions = one(key)
    const strip = part(versions, ({_key, ...rest}) => rest)
    const {conflict} = pick({...strip, yours: strip.yours ?? strip.theirs})
    const isTheirs =
      !versions.yours ||
      (!conflict && pick(strip).value === strip.theirs && strip.theirs !== undefined)
    if (conflict)
      report({
        where: `${where} › ${key}`,
        line: 1,
        yours: show(versions.yours),
        theirs: show(versions.theirs),
      })
    const kept =
      isTheirs && versions.theirs
        ? {...versions.theirs, _key: versions.yours?._key ?? versions.theirs._key}
        : versions.yours
    return kept && {_key: key, item: kept}
  }
  const merged = mergeKeyed(arrays, {
    everywhere,
    content,
    isTouched: (key) => {
      const {_key: _mine, ...mine} = one(key).yours ?? {_key: ''}
      const {_key: _old, ...old} = one(key).base ?? {_key: ''}
      return !isSameContent(mine, old)
    },
    isSame: (one, other) => isSameContent(one.item, other.item),
    onKept: (key) =>
      report({
        where: `${where} › ${key}`,
        line: 1,
        yours: show(one(key).yours),
        theirs: '(deleted)',
      }),
    onRemoved: (key) =>
      report({
        where: `${where} › ${key}`,
        line: 1,
        yours: '(deleted)',
        theirs: show(one(key).theirs),
      }),
    onOrder: () => {},
  })
  return merged.length > 0 ? merged.map(({item}) => item) : undefined
}
