import * as fc from 'fast-check'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'

import {LakeError, type Mutation, type Store} from '../types.ts'
import {openStore} from './open-store.ts'
import {ask} from './test-store.ts'

/** Documents as a plain map: what a request leaves behind, or that it must be refused. */
type Model = ReadonlyMap<string, {type: string; n: number}>

const id = fc.constantFrom('a', 'b', 'drafts.a', 'drafts.b', 'versions.r.a')
const type = fc.constantFrom('talk', 'speaker')
const mutation = fc.oneof(
  fc.record({
    kind: fc.constantFrom('create', 'createOrReplace', 'createIfNotExists'),
    id,
    type,
    n: fc.nat(9),
  }),
  fc.record({kind: fc.constantFrom('delete', 'inc'), id}),
  fc.record({kind: fc.constantFrom('deleteType', 'incType'), type}),
)
type Step = typeof mutation extends fc.Arbitrary<infer T> ? T : never

function toMutation(step: Step): Mutation {
  const typed = 'type' in step ? step.type : ''
  const query = {query: '*[_type == $type]', params: {type: typed}}
  if (step.kind === 'deleteType') return {delete: query}
  if (step.kind === 'incType') return {patch: {...query, inc: {n: 1}}}
  const target = 'id' in step ? step.id : ''
  if (step.kind === 'delete') return {delete: {id: target}}
  if (step.kind === 'inc') return {patch: {id: target, inc: {n: 1}}}
  const body = {_id: target, _type: typed, n: 'n' in step ? step.n : 0}
  return {[step.kind]: body} as unknown as Mutation
}

/** @returns undefined where the whole request must be refused */
function applied(model: Model, steps: readonly Step[]): Model | undefined {
  const next = new Map(model)
  for (const step of steps) {
    if ('id' in step && 'n' in step) {
      if (step.kind === 'create' && next.has(step.id)) return undefined
      if (step.kind === 'createIfNotExists' && next.has(step.id)) continue
      next.set(step.id, {type: step.type, n: step.n})
    } else if ('id' in step) {
      const before = next.get(step.id)
      if (step.kind === 'delete') next.delete(step.id)
      else if (!before) return undefined
      else next.set(step.id, {...before, n: before.n + 1})
    } else {
      for (const [key, before] of next) {
        if (before.type !== step.type) continue
        if (step.kind === 'deleteType') next.delete(key)
        else next.set(key, {...before, n: before.n + 1})
      }
    }
  }
  return next
}

function accepted(store: Store, steps: readonly Step[]): boolean {
  try {
    store.mutate(steps.map(toMutation), {author: 'ada'})
    return true
  } catch (error) {
    if (error instanceof LakeError && error.status < 500) return false
    throw error
  }
}

async function same(store: Store, model: Model): Promise<void> {
  const expected = [...model]
    .map(([key, {type: _type, n}]) => ({_id: key, _type, n}))
    .toSorted((a, b) => (a._id < b._id ? -1 : 1))
  const picked = '{_id, _type, n}'
  expect(await ask(store, `*${picked}`)).toEqual(expected)
  for (const each of ['talk', 'speaker']) {
    expect(await ask(store, `*[_type == $each]${picked}`, {each})).toEqual(
      expected.filter(({_type}) => _type === each),
    )
  }
  const published = expected.filter(({_id}) => !_id.includes('.'))
  expect(await ask(store, `*${picked}`, {}, 'published')).toEqual(published)
  const drafts = ['a', 'b'].flatMap((key) => {
    const found = model.get(`drafts.${key}`) ?? model.get(key)
    return found ? [{_id: key, _type: found.type, n: found.n}] : []
  })
  expect(await ask(store, `*${picked}`, {}, 'drafts')).toEqual(drafts)
}

it('behaves like a map, step by step and after a restart', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lake-model-'))
  let run = 0
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(mutation, {minLength: 1, maxLength: 4}), {maxLength: 8}),
        async (requests) => {
          const file = join(home, `${(run += 1)}.sqlite`)
          const store = openStore({file})
          let model: Model = new Map()
          for (const steps of requests) {
            const next = applied(model, steps)
            expect(accepted(store, steps)).toBe(next !== undefined)
            model = next ?? model
            await same(store, model)
          }
          store.close()
          const again = openStore({file})
          await same(again, model)
          again.close()
        },
      ),
      {numRuns: 60},
    )
  } finally {
    rmSync(home, {recursive: true, force: true})
  }
})
