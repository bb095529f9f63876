import {readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'
import {gzipSync} from 'node:zlib'

export interface ServedFolder {
  url: string
  /** What was asked for since it was last emptied, with the bytes that went over the line. */
  asked: {path: string; bytes: number}[]
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const packed = new Set(['.html', '.js', '.css', '.svg'])

/** Serves files on loopback as a good static host does: text by gzip at its best, nothing cached. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const asked: ServedFolder['asked'] = []
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(folder, path)
    const type = extname(path)
    if (!statSync(file, {throwIfNoEntry: false})?.isFile()) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
      return
    }
    const bytes = readFileSync(file)
    const body = packed.has(type) ? gzipSync(bytes, {level: 9}) : bytes
    asked.push({path, bytes: body.byteLength})
    response
      .writeHead(200, {
        'content-type': types[type] ?? 'application/octet-stream',
        'content-length': body.byteLength,
        'cache-control': 'no-store',
        ...(packed.has(type) && {'content-encoding': 'gzip'}),
      })
      .end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
