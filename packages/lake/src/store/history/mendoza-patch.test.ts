import * as fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {describe, expect, it} from 'vitest'

import type {Document} from '../../types.ts'
import {effectsOf} from './mendoza-patch.ts'

const base: Document = {_id: 'a', _type: 'talk', _rev: '1', _createdAt: 't', _updatedAt: 't'}
const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', 'é', '☃', '😀'), maxLength: 24})
const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {maxDepth: 4},
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('array'),
    tie('object'),
  ),
  array: fc.array(tie('value'), {maxLength: 5}),
  object: fc.dictionary(fc.constantFrom('_key', 'a', 'b', 'c', 'Z', 'é'), tie('value'), {
    maxKeys: 5,
  }),
}))
const content = fc.dictionary(fc.constantFrom('title', 'body', 'n', 'Z', '_a'), value, {
  noNullPrototype: true,
})

function clean(document: unknown): unknown {
  const {_rev, ...rest} = JSON.parse(JSON.stringify(document)) as Document
  return rest
}

describe('effects', () => {
  it('lead from one document to the other and back', () => {
    fc.assert(
      fc.property(content, content, (left, right) => {
        const before = JSON.parse(JSON.stringify({...base, ...left})) as Document
        const after = JSON.parse(
          JSON.stringify({...base, ...right, _rev: '2', _updatedAt: 'u'}),
        ) as Document
        const {apply, revert} = effectsOf(before, after)
        expect(applyPatch(clean(before), [...apply])).toEqual(clean(after))
        expect(applyPatch(clean(after), [...revert])).toEqual(clean(before))
      }),
      {numRuns: 2000},
    )
  })

  it('write a whole document only where one appears or goes', () => {
    expect(effectsOf(null, base)).toEqual({apply: [0, clean(base)], revert: [0, null]})
    expect(effectsOf(base, null)).toEqual({apply: [0, null], revert: [0, clean(base)]})
  })

  it('count places without _rev', () => {
    expect(effectsOf(base, {...base, _rev: '2', _updatedAt: 'u'}).apply).toEqual([
      17,
      'u',
      '_updatedAt',
    ])
    expect(effectsOf({...base, z: 1}, {...base, _rev: '2'}).apply).toEqual([19, 4])
  })

  it('stay small for a keystroke, a moved item and an edited item', () => {
    const block = (key: string, words: string) => ({
      _key: key,
      _type: 'block',
      words: words.repeat(20),
    })
    const before = {
      ...base,
      title: 'A long enough title',
      body: [block('a', 'one'), block('b', 'two'), block('c', 'three')],
    }
    const size = (after: Document) => JSON.stringify(effectsOf(before, after).apply).length
    expect(size({...before, title: 'A long enough title!'})).toBeLessThan(60)
    expect(size({...before, body: before.body.toReversed()})).toBeLessThan(60)
    expect(
      size({
        ...before,
        body: before.body.map((each) =>
          each._key === 'b' ? {...each, words: `${each.words}!`} : each,
        ),
      }),
    ).toBeLessThan(60)
  })

  it('do not take forever over a long array', () => {
    const long = (offset: number) => Array.from({length: 3000}, (_, i) => i + offset)
    const after = {...base, list: long(1)}
    expect(
      applyPatch(clean({...base, list: long(0)}), [
        ...effectsOf({...base, list: long(0)}, after).apply,
      ]),
    ).toEqual(clean(after))
  })
})
