import {expect, test} from 'vitest'
import {serveOnLoopback} from './loopback.ts'

test('servers that ask for any port at once each get one', async () => {
  const servers = await Promise.all(
    Array.from({length: 64}, () =>
      serveOnLoopback({
        port: 0,
        name: 'a server',
        portVariable: 'PORT',
        fetch: () => new Response('here'),
      }),
    ),
  )
  try {
    expect(new Set(servers.map(({port}) => port)).size).toBe(servers.length)
    const bodies = await Promise.all(servers.map(async ({url}) => (await fetch(url)).text()))
    expect(new Set(bodies)).toEqual(new Set(['here']))
  } finally {
    await Promise.all(servers.map((server) => server.close()))
  }
})
