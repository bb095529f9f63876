import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {withInserted, withMoved, without, withReplaced, withStepped} from './slide-list.ts'
import {type Change, onlyAdds, transition, withSteps} from './transition.ts'

type Slide = {_key: string; _type: string; headline?: string}

const slide = (key: string, headline?: string): Slide => ({
  _key: key,
  _type: 'statementSlide',
  ...(headline === undefined ? {} : {headline}),
})
const listOf = (keys: string): Slide[] => keys.split('').map((key) => slide(key))
const keysOf = (list: readonly Slide[]): string => list.map(({_key}) => _key).join('')

function done(current: readonly Slide[], change: Change<Slide>): readonly Slide[] {
  const result = transition(current, change)
  return result.type === 'steps' ? withSteps(current, result.steps) : current
}

describe('a change to the list of slides', () => {
  const from = listOf('abcdef')

  it('only adds where every slide is there still, as it was and where it was', () => {
    const more = withInserted(from, 2, listOf('xy'))
    expect(onlyAdds({from, to: more})).toBe(true)
    expect(onlyAdds({from, to: withReplaced(more, 'c', [slide('c', 'new')])})).toBe(false)
    expect(onlyAdds({from, to: without(more, new Set('c'))})).toBe(false)
    expect(onlyAdds({from, to: withMoved(more, new Set('b'), 5)})).toBe(false)
  })

  it.each([
    ['rewritten', withReplaced(from, 'c', [slide('c', 'new')])],
    ['split', withReplaced(from, 'c', [slide('x'), slide('y')])],
    ['taken away', without(from, new Set('bd'))],
  ])('may be done twice where a slide was %s', (_what, to) => {
    const others = [...from, slide('z')]
    const once = done(others, {from, to})
    expect(done(once, {from, to})).toEqual(once)
    expect(transition(once, {from, to}).type).toBe('steps')
  })

  it('may be done twice where it only moves: an answer can get lost', () => {
    const change = {from, to: withMoved(from, new Set('bd'), 6)}
    const others = [...from.slice(2), slide('x'), ...from.slice(0, 2)]
    expect(keysOf(done(done(others, change), change))).toBe(keysOf(done(others, change)))
  })

  it.each([
    ['an insertion', withInserted(from, 2, listOf('xy')), 1],
    ['an insertion at the beginning', withInserted(from, 0, listOf('x')), 1],
    ['a deletion', without(from, new Set('be')), 2],
    ['a move', withMoved(from, new Set('b'), 5), 2],
    ['a move of several', withMoved(from, new Set('bd'), 0), 3],
    ['a replacement', withReplaced(from, 'c', [slide('c', 'new'), slide('x')]), 2],
    ['nothing', from, 0],
  ])('is made in as few steps as it takes: %s', (_, to, count) => {
    const result = transition(from, {from, to})
    expect(result).toMatchObject({type: 'steps', steps: {length: count}})
    expect(done(from, {from, to})).toEqual(to)
  })

  it('fills an empty list', () => {
    expect(done([], {from: [], to: listOf('ab')})).toEqual(listOf('ab'))
  })

  it('leaves alone what others did meanwhile', () => {
    const to = withMoved(from, new Set('b'), 6)
    const current = withReplaced(withInserted(from, 1, listOf('z')), 'b', [slide('b', 'theirs')])
    const result = done(current, {from, to})
    expect(keysOf(result)).toBe('azcdefb')
    expect(result.at(-1)).toEqual(slide('b', 'theirs'))
  })

  it('is taken back by turning it round', () => {
    const to = without(from, new Set('cd'))
    const current = withInserted(to, 1, listOf('z'))
    expect(keysOf(done(current, {from: to, to: from}))).toBe('azbcdef')
  })

  it('is not taken back where that would lose what somebody wrote since', () => {
    const to = withInserted(from, 6, [slide('x')])
    const current = withReplaced(to, 'x', [slide('x', 'written since')])
    expect(transition(current, {from: to, to: from})).toEqual({type: 'conflict', keys: ['x']})
  })

  it('does any change, there and back', () => {
    const list = fc
      .uniqueArray(fc.constantFrom(...'abcdefgh'.split('')), {maxLength: 8})
      .map((keys) => keys.map((key) => slide(key)))
    fc.assert(
      fc.property(list, list, (from, to) => {
        expect(done(from, {from, to})).toEqual(to)
        expect(done(to, {from: to, to: from})).toEqual(from)
      }),
    )
  })
})

describe('moving by steps', () => {
  it.each([
    ['abcd', 'b', 1, 'acbd'],
    ['abcd', 'b', -1, 'bacd'],
    ['abcd', 'a', -1, 'abcd'],
    ['abcd', 'd', 1, 'abcd'],
    ['abcd', 'ab', 1, 'cabd'],
    ['abcd', 'ac', -1, 'acbd'],
  ])('%s with %s by %i is %s', (list, keys, by, expected) => {
    expect(keysOf(withStepped(listOf(list), new Set(keys), by))).toBe(expected)
  })
})
