import {DEFAULT_ORIGINS} from '../create-lake.ts'
import {serveLake} from '../http/serve-lake.ts'
import {EXIT, type ExitCode} from './exit-codes.ts'
import type {Output, PlaceOptions} from './output.ts'

export interface ServeCommandOptions extends PlaceOptions {
  port: number
  origin: readonly string[]
}

/** Serves until SIGTERM (the end) or SIGINT (interrupted). */
export async function serve(options: ServeCommandOptions, output: Output): Promise<ExitCode> {
  const {json, origin, ...place} = options
  const stopped = signal()
  const {url, lake, close} = await serveLake({...place, origins: [...DEFAULT_ORIGINS, ...origin]})
  output.out(
    json
      ? `${JSON.stringify({url, project: lake.project, dataset: lake.dataset, home: lake.home, pid: process.pid})}\n`
      : `Lake of ${lake.project}/${lake.dataset} at ${url} (data in ${lake.home})\n`,
  )
  const name = await stopped
  await close()
  return name === 'SIGINT' ? EXIT.interrupted : EXIT.ok
}

function signal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, resolve)
  })
}
