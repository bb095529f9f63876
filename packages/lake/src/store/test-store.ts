import {
  LakeError,
  type Action,
  type Document,
  type Mutation,
  type Perspective,
  type Store,
} from '../types.ts'
import {openStore, type StoreOptions} from './open-store.ts'

/** A store for tests: its clock ticks a second a look, its ids count up. */
export function testStore(options: Partial<StoreOptions> = {}): Store {
  let ticks = 0
  let ids = 0
  return openStore({
    file: ':memory:',
    now: () => new Date(Date.UTC(2026, 0, 1, 9, 0, (ticks += 1))),
    id: () => `id${(ids += 1)}`,
    ...options,
  })
}

export function mutate(store: Store, ...mutations: Mutation[]) {
  return store.mutate(mutations, {author: 'ada'})
}

/** Runs `document.<name>` actions. */
export function act(store: Store, ...actions: [name: string, fields: Record<string, unknown>][]) {
  const named = actions.map(([name, fields]): Action => ({
    actionType: `sanity.action.document.${name}`,
    ...fields,
  }))
  return store.act(named, {author: 'ada'})
}

export function get(store: Store, id: string): Document | undefined {
  return store.documents([id])[0]
}

export async function ask(
  store: Store,
  query: string,
  params: Record<string, unknown> = {},
  perspective: Perspective = 'raw',
) {
  return (await store.query({query, params, perspective})).result
}

/** What was refused, as the protocol tells it. */
export function refused(run: () => unknown): {status: number; type: unknown; item: unknown} {
  try {
    run()
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    const body = error.body['error']
    const details = typeof body === 'object' && body !== null ? body : {}
    const items: unknown = 'items' in details ? details.items : undefined
    return {
      status: error.status,
      type: 'type' in details ? details.type : undefined,
      item: Array.isArray(items) ? (items[0] as unknown) : undefined,
    }
  }
  throw new Error('Expected a refusal, and it was accepted')
}
