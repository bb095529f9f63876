import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {get} from 'node:http'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {serveStudio} from './serve.ts'

const lakeUrl = 'http://localhost:3334'
let dist: string
let first: Awaited<ReturnType<typeof serveStudio>>

beforeAll(async () => {
  dist = mkdtempSync(path.join(tmpdir(), 'studio-dist-'))
  writeFileSync(path.join(dist, 'index.html'), '<title>Studio</title>')
  first = await serveStudio({port: 0, lakeUrl, dist})
})

afterAll(async () => {
  await first.close()
  rmSync(dist, {recursive: true})
})

describe('serveStudio', () => {
  it('serves on a port of its own choice', async () => {
    expect(first.url).toBe(`http://localhost:${first.port}`)
    expect(await (await fetch(first.url)).text()).toBe('<title>Studio</title>')
  })

  it('answers to loopback names only', async () => {
    expect(await statusFor('evil.test')).toBe(403)
    expect(await statusFor(`evil.test:${first.port}`)).toBe(403)
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      expect(await statusFor(`${name}:${first.port}`)).toBe(200)
    }
  })

  it('names the port that is in use and one that is free', async () => {
    const refused = serveStudio({port: first.port, lakeUrl, dist})
    await expect(refused).rejects.toThrow(
      new RegExp(`^Port ${first.port} is in use, .*; (\\d+) is free: STUDIO_PORT=\\1$`),
    )
  })

  it('says what to do when nothing is built', async () => {
    const unbuilt = path.join(dist, 'nowhere/')
    await expect(serveStudio({port: 0, lakeUrl, dist: unbuilt})).rejects.toThrow(
      /not built: expected .*index\.html/,
    )
  })
})

/** A fetch would not send another Host. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({host: '127.0.0.1', port: first.port, headers: {host}}, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}
