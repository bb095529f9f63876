import type {Action, CommitOptions, Mutation} from '../types.ts'
import type {LakeApp, LakeContext, LakeRequest} from './context.ts'
import {boom} from './errors.ts'
import {isRecord, MUTATION_BYTES, readJson} from './read-body.ts'

export function mutateRoutes(app: LakeApp, context: LakeContext): void {
  app.post('/data/mutate/:dataset', async (c) => {
    const body = await readJson(c.req.raw, MUTATION_BYTES)
    const mutations = records(body['mutations'], 'mutations') as Mutation[]
    const {transactionId, results} = context.store.mutate(mutations, {
      ...commitOptions(c, context, body),
      autoGenerateArrayKeys: c.req.query('autoGenerateArrayKeys') === 'true',
      dryRun: c.req.query('dryRun') === 'true',
    })
    const returnDocuments = c.req.query('returnDocuments') === 'true'
    if (!returnDocuments && c.req.query('returnIds') !== 'true')
      return c.json({transactionId, results: []})
    return c.json({
      transactionId,
      results: results.map(({id, operation, document}) =>
        returnDocuments && document ? {id, operation, document} : {id, operation},
      ),
    })
  })

  app.post('/data/actions/:dataset', async (c) => {
    const body = await readJson(c.req.raw, MUTATION_BYTES)
    const actions = records(body['actions'], 'actions') as unknown as Action[]
    return c.json(
      context.store.act(actions, {
        ...commitOptions(c, context, body),
        autoGenerateArrayKeys: true,
        dryRun: body['dryRun'] === true || c.req.query('dryRun') === 'true',
      }),
    )
  })
}

function commitOptions(
  c: LakeRequest,
  context: LakeContext,
  body: Record<string, unknown>,
): CommitOptions {
  const transactionId = body['transactionId'] ?? c.req.query('transactionId')
  const author = context.user.id
  if (transactionId === undefined || transactionId === null) return {author}
  if (typeof transactionId !== 'string' || !/^[\w.-]{1,128}$/.test(transactionId)) {
    throw boom(400, 'transactionId must be 1-128 letters, digits, "-", "_" or ".".')
  }
  return {author, transactionId}
}

function records(value: unknown, name: string): Record<string, unknown>[] {
  if (Array.isArray(value) && value.every(isRecord)) return value
  throw boom(400, `Expected {"${name}": [{…}, …]}.`)
}
