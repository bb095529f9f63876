import {randomUUID} from 'node:crypto'
import {STATUS_CODES} from 'node:http'
import {LakeError} from '../types.ts'

/** A refusal outside the data engine: `{statusCode, error, message}`. */
export function boom(status: number, message: string): LakeError {
  return new LakeError(
    status,
    {statusCode: status, error: STATUS_CODES[status] ?? 'Error', message},
    message,
  )
}

/** A refusal of the data engine: `{error: {type, description}}`. */
export function dataError(status: number, type: string, description: string): LakeError {
  return new LakeError(status, {error: {type, description}}, description)
}

/** The one place that turns an error into a response. */
export function errorResponse(error: unknown): Response {
  if (error instanceof LakeError) return Response.json(error.body, {status: error.status})
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return errorResponse(
      boom(507, 'The disk is full. Nothing was written; free some space and try again.'),
    )
  }
  const id = randomUUID()
  process.stderr.write(`lake: unexpected error ${id}: ${describe(error)}\n`)
  const message = `The lake failed on this request (${id}). Nothing was written. Its log says more.`
  return Response.json(
    {statusCode: 500, error: 'Internal Server Error', message, errorId: id},
    {status: 500},
  )
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
