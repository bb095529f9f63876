import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

export interface StaticFile {
  body: Uint8Array<ArrayBuffer>
  contentType: string
}

/** The built Studio by address path. Only what is listed here is ever answered. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

/** @throws Error when the folder holds no built Studio. */
export function readStaticFiles(folder: string): StaticFiles {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`The Studio is not built: expected ${folder}index.html. Run "npm run setup".`)
  }
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const address = `/${path.relative(folder, file).split(path.sep).join('/')}`
        return [address, {body: new Uint8Array(readFileSync(file)), contentType: contentType(file)}]
      }),
  )
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

function contentType(file: string): string {
  return contentTypes[path.extname(file)] ?? 'application/octet-stream'
}
