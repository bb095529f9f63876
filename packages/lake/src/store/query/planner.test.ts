import * as fc from 'fast-check'
import {evaluateSync, parse} from 'groq-js'
import {expect, it} from 'vitest'

import type {Document} from '../../types.ts'
import {createSnapshot} from '../snapshot.ts'
import {dereferencer, plan} from './planner.ts'

const ids = ['a', 'b', 'c', 'drafts.a', 'x.y']
const documents = ids.map((_id, n): Document => ({
  _id,
  _type: n % 2 ? 'talk' : 'speaker',
  _rev: 'r',
  _createdAt: 't',
  _updatedAt: 't',
  n,
  to: {_ref: ids[(n + 1) % ids.length]},
  list: [{_ref: 'a', n}, {_ref: ids[n], n: 1}, {_ref: 7}],
  plain: ids[(n + 2) % ids.length],
}))
const snapshot = createSnapshot(documents)
const params = {ids: ['c', 'a', 'none', 'a'], id: 'b', types: ['talk'], odd: [1, null]}

const leaf = fc.constantFrom(
  '_id == $id',
  '"a" == _id',
  '_id in $ids',
  '_id in ["x.y", plain]',
  '_id == "drafts." + "a"',
  '_id == 1',
  '_id in $odd',
  '_type == "talk"',
  '_type in $types',
  '_type in ["talk", "speaker"]',
  'references("a")',
  'references($ids)',
  'references($id, "c")',
  'n > 1',
  'true',
  '!(_id == "a")',
  'to->n > 2',
  '_id != $id',
  '_type == to->_type',
  'defined(plain)',
  '_id in *[_type == "talk"].plain',
)
const correlated = fc.constantFrom(
  'references(^._id)',
  '_id == ^.plain',
  'to._ref == ^._id',
  '^.to._ref == _id',
  '_id == ^.n',
  'references(^.list)',
  '_id == ^.^._id',
  'references(^.^.plain)',
  '_id == ^',
  '_id == @._id',
)
const filter = fc.letrec<{any: string}>((tie) => ({
  any: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    leaf,
    correlated,
    fc
      .tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(leaf, tie('any')).map(([a, b]) => `(${a} && count(*[${b}]) > 1)`),
  ),
})).any
const query = fc.oneof(
  filter.map((f) => `*[${f}]._id`),
  fc.tuple(filter, filter).map(([f, g]) => `*[${f}]{_id, "inner": *[${g}]._id}`),
  fc
    .tuple(filter, filter)
    .map(([f, g]) => `*[${f}][0...3]{"deep": list[]{n, "inner": *[${g}]{_id, "up": ^.n}}}`),
  fc.tuple(filter, filter).map(([f, g]) => `*[${f}].list[count(*[${g}]) > 1].n`),
  fc.tuple(filter, filter).map(([f, g]) => `*[${f}] | order(count(*[${g}]) desc, _id)._id`),
  fc.tuple(filter, filter).map(([f, g]) => `*[${f}]{"one": to->{"inner": *[${g}]._id}}`),
  fc.tuple(filter, filter).map(([f, g]) => `*[${f}].list[].n in *[${g}].n`),
)

it('answers what the whole data set would answer', () => {
  fc.assert(
    fc.property(query, (text) => {
      const tree = parse(text, {params})
      const planned = plan(tree, snapshot)
      const everything = snapshot.all()
      const quick = evaluateSync(planned.tree, {
        dataset: everything,
        params: planned.params,
        dereference: dereferencer(snapshot),
      })
      expect(quick.data).toEqual(evaluateSync(tree, {dataset: everything}).data)
    }),
    {numRuns: 1500},
  )
})
