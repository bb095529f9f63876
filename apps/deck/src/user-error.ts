/**
 * A refusal that its reader can mend: the message says what was expected, what came and what to do.
 * Commands print it without a stack and end with exit code 1.
 */
export class UserError extends Error {
  override name = 'UserError'
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
