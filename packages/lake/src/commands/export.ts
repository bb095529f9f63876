import {open, rename, rm} from 'node:fs/promises'
import {connect} from '../home/connect.ts'
import {EXIT, type ExitCode} from './exit-codes.ts'
import type {Output, PlaceOptions} from './output.ts'

/** Writes all documents to a file or the output; `.tar.gz` carries the assets along. */
export async function exportFile(
  file: string | undefined,
  options: PlaceOptions,
  output: Output,
): Promise<ExitCode> {
  const {home, project, dataset, json} = options
  const format = file && /\.(?:tar\.gz|tgz)$/i.test(file) ? 'tar' : 'ndjson'
  const connection = await connect(home, {project, dataset})
  try {
    const response = await fetch(
      `${connection.url}/vX/_rostrum/dataset/${encodeURIComponent(dataset)}?format=${format}`,
      {headers: {'x-sanity-project-id': project}},
    )
    if (!response.ok) {
      const {message} = (await response.json()) as {message?: string}
      output.err(`lake: ${message ?? `the server answered ${response.status}`}\n`)
      return EXIT.failure
    }
    const bytes = Buffer.from(await response.arrayBuffer())
    if (file === undefined) {
      output.out(bytes.toString('utf8'))
      return EXIT.ok
    }
    await replaceFile(file, bytes)
    output.out(json ? `${JSON.stringify({file, bytes: bytes.byteLength})}\n` : `Wrote ${file}.\n`)
    return EXIT.ok
  } finally {
    await connection.close()
  }
}

/** The old file stays until the new one is whole. */
async function replaceFile(path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.part`
  try {
    const file = await open(temporary, 'w')
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}
