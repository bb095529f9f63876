import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {serveStudio, type StudioServer} from './serve.ts'

const lakeUrl = 'http://localhost:3334'
let dist: string
let first: StudioServer

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
