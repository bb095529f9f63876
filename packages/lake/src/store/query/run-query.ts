import {evaluate, evaluateSync, type EvaluateOptions, type ExprNode} from 'groq-js'

import {LakeError, type QueryResult} from '../../types.ts'
import type {Snapshot} from '../snapshot.ts'
import type {ParsedQuery} from './parse-query.ts'
import {withDeadline} from './deadline.ts'
import {isCheap} from './is-cheap.ts'
import {plainJson} from './plain-json.ts'
import {dereferencer, plan, type Plan} from './planner.ts'
import {everythingTag, typeTag} from './sync-tags.ts'
import {searchableText} from './text-search.ts'

export interface Evaluation {
  parsed: ParsedQuery
  snapshot: Snapshot
  identity: string | undefined
  now: Date
  origin: Origin
  /** Milliseconds after which an evaluation is broken off. */
  deadlineMs: number
}

/** What `sanity::projectId()` and `sanity::dataset()` answer. */
export interface Origin {
  projectId: string
  dataset: string
}

/** @throws LakeError `queryExecutionError` (400) */
export async function runQuery(evaluation: Evaluation): Promise<QueryResult> {
  const started = performance.now()
  const {parsed} = evaluation
  const planned = plan(parsed.tree, evaluation.snapshot)
  const options = optionsOf(evaluation, planned.params)
  const value = parsed.needsAsync
    ? undefined
    : watched(planned, evaluation.deadlineMs, () => trySync(parsed, planned.tree, options))
  const result = value ? value.data : await runAsync(planned.tree, options)
  return {
    result: plainJson(result),
    ms: Math.round(performance.now() - started),
    syncTags: planned.types ? [...planned.types].toSorted().map(typeTag) : [everythingTag],
  }
}

/** For queries inside a transaction, which cannot wait. @throws LakeError `queryExecutionError` */
export function runQuerySync(evaluation: Evaluation): unknown {
  const planned = plan(evaluation.parsed.tree, evaluation.snapshot)
  try {
    const options = optionsOf(evaluation, planned.params)
    return plainJson(
      watched(planned, evaluation.deadlineMs, () => evaluateSync(planned.tree, options)).data,
    )
  } catch (error) {
    throw executionError(error)
  }
}

function optionsOf(
  {snapshot, identity, now, origin}: Evaluation,
  params: Record<string, unknown>,
): EvaluateOptions {
  const dereference = dereferencer(snapshot)
  return {
    dataset: snapshot.all(),
    params,
    timestamp: now,
    ...(identity === undefined ? {} : {identity}),
    sanity: origin,
    dereference: (reference) => {
      const text = searchableText(reference._ref, (id) => snapshot.byId(id))
      return text === undefined ? dereference(reference) : text
    },
  }
}

function watched<T>(planned: Plan, deadlineMs: number, work: () => T): T {
  return isCheap(planned) || deadlineMs === Number.POSITIVE_INFINITY
    ? work()
    : withDeadline(deadlineMs, work)
}

/** undefined where only the asynchronous evaluator can do it. */
function trySync(parsed: ParsedQuery, tree: ExprNode, options: EvaluateOptions) {
  try {
    return evaluateSync(tree, options)
  } catch (error) {
    if (!(error instanceof Error) || !asyncOnly.test(error.message)) throw executionError(error)
    parsed.needsAsync = true
    return undefined
  }
}

const asyncOnly =
  /^executeSync not supported|not possible in evalut?e?Sync|synchronous mode|evaluateSync$/

async function runAsync(tree: ExprNode, options: EvaluateOptions): Promise<unknown> {
  try {
    return (await (await evaluate(tree, options)).get()) as unknown
  } catch (error) {
    throw executionError(error)
  }
}

function executionError(error: unknown): LakeError {
  if (error instanceof LakeError) return error
  const description = error instanceof Error ? error.message : String(error)
  return new LakeError(400, {error: {type: 'queryExecutionError', description}}, description)
}
