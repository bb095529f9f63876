import {evaluate, evaluateSync, type EvaluateOptions, type ExprNode} from 'groq-js'

import {LakeError, type QueryResult} from '../../types.ts'
import type {Snapshot} from '../snapshot.ts'
import type {ParsedQuery} from './parse-query.ts'
import {plainJson} from './plain-json.ts'
import {dereferencer, plan} from './planner.ts'
import {everythingTag, typeTag} from './sync-tags.ts'
import {searchableText} from './text-search.ts'

export interface Evaluation {
  parsed: ParsedQuery
  snapshot: Snapshot
  identity: string | undefined
  now: Date
  origin: Origin
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
  const value = parsed.needsAsync ? undefined : trySync(parsed, planned.tree, options)
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
    return plainJson(evaluateSync(planned.tree, optionsOf(evaluation, planned.params)).data)
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

function trySync(parsed: ParsedQuery, tree: ExprNode, options: EvaluateOptions) {
  try {
    return evaluateSync(tree, options)
  } catch {
    // Whatever the reason, the complete evaluator has the last word.
    parsed.needsAsync = true
    return undefined
  }
}

async function runAsync(tree: ExprNode, options: EvaluateOptions): Promise<unknown> {
  try {
    return (await (await evaluate(tree, options)).get()) as unknown
  } catch (error) {
    throw executionError(error)
  }
}

function executionError(error: unknown): LakeError {
  const description = error instanceof Error ? error.message : String(error)
  return new LakeError(400, {error: {type: 'queryExecutionError', description}}, description)
}
