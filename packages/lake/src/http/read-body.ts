import {boom} from './errors.ts'

/** Documented limit of a mutation request. */
export const MUTATION_BYTES = 4_000_000

/** @throws LakeError 413 beyond `limit` bytes */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws LakeError 400 unless the body is a JSON object; else as readJsonValue */
export async function readJson(request: Request, limit: number): Promise<Record<string, unknown>> {
  const value = await readJsonValue(request, limit)
  if (!isRecord(value)) throw boom(400, 'Expected a JSON object as the body.')
  return value
}

/**
 * A JSON value. Other content types are refused, since a foreign page may send those without
 * asking first.
 * @throws LakeError 400, 413, 415
 */
export async function readJsonValue(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw boom(415, `Expected the content type application/json, got "${type || 'none'}".`)
  }
  return parseJson((await readBody(request, limit)).toString('utf8'))
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw boom(
      400,
      `The body is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
    )
  }
}

function tooLarge(limit: number) {
  return boom(
    413,
    `Request body exceeds limit of ${limit} bytes. Split it, or use \`lake import\`.`,
  )
}
