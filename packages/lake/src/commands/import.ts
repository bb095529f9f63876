import {readFile} from 'node:fs/promises'
import {connect} from '../home/connect.ts'
import type {ImportResult} from '../http/transfer/import-dataset.ts'
import type {ImportProblem} from '../http/transfer/parse-ndjson.ts'
import {EXIT, type ExitCode} from './exit-codes.ts'
import type {Output, PlaceOptions} from './output.ts'

/** Puts the documents of a file into the lake: all of them, or none and every reason. */
export async function importFile(
  file: string,
  options: PlaceOptions,
  output: Output,
): Promise<ExitCode> {
  const type = /\.(?:tar\.gz|tgz)$/i.test(file) ? 'application/gzip' : 'application/x-ndjson'
  const bytes = await readFile(file)
  const {home, project, dataset, json} = options
  const connection = await connect(home, {project, dataset})
  try {
    const response = await fetch(
      `${connection.url}/vX/_rostrum/dataset/${encodeURIComponent(dataset)}`,
      {
        method: 'POST',
        headers: {'content-type': type, 'x-sanity-project-id': project},
        body: new Uint8Array(bytes),
      },
    )
    const answer = (await response.json()) as Answer
    if (!response.ok) return report(file, answer, output, json)
    const {documents, written, assets} = answer
    output.out(
      json
        ? `${JSON.stringify({documents, written, assets})}\n`
        : `${documents} documents read, ${written} written, ${assets} assets.\n`,
    )
    return EXIT.ok
  } finally {
    await connection.close()
  }
}

type Answer = ImportResult & {
  message?: string
  error?: string | {description?: string; problems?: ImportProblem[]}
}

function report(
  file: string,
  {error, message}: Answer,
  output: Output,
  json: true | undefined,
): ExitCode {
  const detail = typeof error === 'object' ? error : {description: message ?? error ?? 'unknown'}
  const problems = detail.problems ?? []
  if (json) output.out(`${JSON.stringify({error: detail.description, file, problems})}\n`)
  for (const problem of problems) output.err(`${file}:${problem.line}: ${problem.message}\n`)
  output.err(`lake: ${detail.description}\n`)
  return EXIT.failure
}
