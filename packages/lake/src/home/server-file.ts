import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'

/** `<home>/server.json`: who serves this home at the moment. */
export interface ServerInfo {
  pid: number
  port: number
  url: string
  project: string
  dataset: string
  startedAt: string
  instance: string
}

export function describeServer(
  lake: {instance: string; project: string; dataset: string},
  url: string,
  port: number,
): ServerInfo {
  const {instance, project, dataset} = lake
  return {
    pid: process.pid,
    port,
    url,
    project,
    dataset,
    startedAt: new Date().toISOString(),
    instance,
  }
}

export function writeServerFile(home: string, info: ServerInfo): void {
  const path = pathOf(home)
  writeFileSync(`${path}.new`, `${JSON.stringify(info, null, 2)}\n`, {mode: 0o600})
  renameSync(`${path}.new`, path)
}

/** Only the note of this very server: a newer one keeps its own. */
export function removeServerFile(home: string, instance: string): void {
  if (readServerFile(home)?.instance === instance) rmSync(pathOf(home), {force: true})
}

export function readServerFile(home: string): ServerInfo | undefined {
  try {
    return JSON.parse(readFileSync(pathOf(home), 'utf8')) as ServerInfo
  } catch {
    return undefined
  }
}

/** The server that answers for this home right now; a note that a crash left behind is not believed. */
export async function findServer(home: string): Promise<ServerInfo | undefined> {
  const info = readServerFile(home)
  if (!info) return undefined
  try {
    const url = `http://127.0.0.1:${info.port}`
    const response = await fetch(`${url}/vX/ping`, {signal: AbortSignal.timeout(1000)})
    const answer = (await response.json()) as {instance?: unknown}
    return answer.instance === info.instance ? {...info, url} : undefined
  } catch {
    return undefined
  }
}

function pathOf(home: string): string {
  return join(resolve(home), 'server.json')
}
