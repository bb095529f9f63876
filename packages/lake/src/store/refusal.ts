import {LakeError} from '../types.ts'

/** One refused mutation or action, before it is known which one of the request it was. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number
  readonly item: Readonly<Record<string, unknown>>
  index: number | undefined
  constructor(
    status: number,
    type: string,
    description: string,
    details: Record<string, unknown> = {},
  ) {
    super(description)
    this.status = status
    this.item = {type, description, ...details}
  }
}

export function invalid(description: string): Refusal {
  return new Refusal(400, 'validationError', description)
}

/** Runs one step of a request and notes its place in whatever it refuses. */
export function atIndex<T>(index: number, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof Refusal) error.index ??= index
    throw error
  }
}

/** Turns a refusal into the body that the protocol has for mutations or for actions. */
export function refusedAs(kind: 'mutationError' | 'actionError', refusal: Refusal): LakeError {
  const what = kind === 'mutationError' ? 'mutation' : 'action'
  const description = `The ${what}(s) failed: ${refusal.message}`
  const items = [{index: refusal.index ?? 0, error: refusal.item}]
  return new LakeError(refusal.status, {error: {type: kind, description, items}}, description)
}
