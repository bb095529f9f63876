import {LakeError} from '../types.ts'

/** @returns the error that names the file and the way out; passes an error of the same kind on */
export function damaged(file: string, problem: unknown): LakeError {
  if (problem instanceof LakeError) return problem
  const what = problem instanceof Error ? `cannot be read: ${problem.message}` : String(problem)
  const message = [
    `The data file ${file} ${what}.`,
    'Nothing was changed.',
    `Put a backup in its place, or move ${file} together with ${file}-wal and ${file}.lake.json aside to start empty.`,
  ].join(' ')
  return new LakeError(500, {statusCode: 500, error: 'Internal Server Error', message}, message)
}
