import {join} from 'node:path'
import {openContent} from '@rostrum/deck/content'
import {expect, test} from 'vitest'
import {startProcess, temporaryFolder} from './start-process.ts'

const anyPorts = {STUDIO_PORT: '0', LAKE_PORT: '0', DECK_PORT: '0'}

test('the addresses that it prints answer, and Ctrl-C ends all of it', async () => {
  const home = join(temporaryFolder(), 'home')
  const {child, hasSaid, finished} = startProcess({...anyPorts, ROSTRUM_HOME: home})
  const said = await hasSaid('Ctrl-C stops all of it.')
  const [studio, lake, decks] = ['Studio', 'Lake', 'Decks'].map(
    (name) => new RegExp(`^ +${name} +(http://localhost:[1-9]\\d*) `, 'm').exec(said)?.[1],
  )
  expect(new Set([studio, lake, decks]).size).toBe(3)

  const page = await fetch(studio!)
  expect(page.status).toBe(200)
  const config = await (await fetch(`${studio}/rostrum-config.js`)).text()
  expect(`${await page.text()}${config}`).toContain(lake)
  expect((await fetch(`${lake}/vX/ping`)).status).toBe(200)
  const list = await (await fetch(decks!)).text()
  expect(list).toContain(studio)
  const deck = /href="(\/[^"/]+\/)"/.exec(list)?.[1]
  expect(await (await fetch(`${decks}${deck}`)).text()).toContain('class="slides"')

  const content = await openContent({ROSTRUM_HOME: home})
  const events = content.client.listen('*', {}, {events: ['welcome']})
  const subscription = await new Promise<{unsubscribe: () => void}>((resolve) => {
    const opened = events.subscribe((event) => event.type === 'welcome' && resolve(opened))
  })
  child.kill('SIGINT')
  const {code, out, err} = await finished
  subscription.unsubscribe()
  expect({code, err}).toEqual({code: 0, err: ''})
  expect(out).toMatch(/\nStopping …\n$/)
  for (const address of [studio, lake, decks])
    await expect(fetch(address!)).rejects.toThrow('fetch failed')
  const alone = await openContent({ROSTRUM_HOME: home})
  expect(await alone.client.fetch('count(*[_type == "talk"])')).toBeGreaterThan(0)
  await alone.close()
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a %s while it starts ends it as well, without an error',
  async (signal) => {
    const home = join(temporaryFolder(), 'home')
    const {child, hasSaid, finished} = startProcess({...anyPorts, ROSTRUM_HOME: home})
    await hasSaid('Opening the store')
    child.kill(signal)
    expect(await finished).toMatchObject({code: 0, err: ''})
    await (await openContent({ROSTRUM_HOME: home})).close()
  },
)
