import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {openContent} from '@rostrum/deck/content'
import {describe, expect, test} from 'vitest'
import {busyPort, freePorts, startProcess, temporaryFolder} from './start-process.ts'

const variables = ['STUDIO_PORT', 'LAKE_PORT', 'DECK_PORT'] as const

async function freeEnv() {
  const ports = await freePorts(3)
  const env: Record<string, string> = {ROSTRUM_HOME: join(temporaryFolder(), 'home')}
  for (const [index, variable] of variables.entries()) env[variable] = String(ports[index])
  return env
}

const isRefused = async (port: string | undefined) =>
  expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed')

describe('a port in use', () => {
  test.each(variables)('%s gets one line and nothing is started', async (variable) => {
    const env = await freeEnv()
    const busy = await busyPort()
    const {code, out, err} = await startProcess({...env, [variable]: String(busy)}).finished
    expect({code, out}).toEqual({code: 1, out: ''})
    const line = new RegExp(
      `^Port ${busy} is in use, so .+ cannot start; (\\d+) is free: ${variable}=\\1\n$`,
    )
    expect(err).toMatch(line)
    expect(existsSync(env['ROSTRUM_HOME']!)).toBe(false)
    for (const other of variables) if (other !== variable) await isRefused(env[other])
  })

  test('several get a line each, and none is advised to take what another is to have', async () => {
    const [free] = await freePorts(1)
    const busy = await busyPort()
    const env = {
      ...(await freeEnv()),
      STUDIO_PORT: String(busy),
      LAKE_PORT: String(free),
      DECK_PORT: String(busy),
    }
    const {code, err} = await startProcess(env).finished
    expect(code).toBe(1)
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    const advised = lines.map((line) => /(STUDIO|DECK)_PORT=(\d+)$/.exec(line)?.slice(1))
    expect(advised.map((each) => each?.[0])).toEqual(['STUDIO', 'DECK'])
    expect(new Set([...advised.map((each) => Number(each?.[1])), busy, free]).size).toBe(4)
  })

  test('a port that two servers are to have gets a line as well', async () => {
    const env = await freeEnv()
    const port = env['STUDIO_PORT']!
    const {code, err} = await startProcess({...env, DECK_PORT: port}).finished
    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`^Port ${port} is in use, .*: DECK_PORT=\\d+\n$`))
  })
})

test('a data folder that another process holds gets one line that names it', async () => {
  const env = await freeEnv()
  const holder = await openContent({ROSTRUM_HOME: env['ROSTRUM_HOME']})
  const {code, err} = await startProcess(env).finished
  await holder.close()
  expect(code).toBe(1)
  expect(err).toMatch(new RegExp(`^The data folder .* is in use by process ${process.pid}.*\n$`))
  for (const variable of variables) await isRefused(env[variable])
})

test('a wrong value of a variable gets one line', async () => {
  const {code, out, err} = await startProcess({...(await freeEnv()), DECK_PORT: 'x'}).finished
  expect({code, out}).toEqual({code: 1, out: ''})
  expect(err).toBe('DECK_PORT should be a port number from 0 to 65535; it is "x".\n')
})
