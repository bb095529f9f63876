import {beforeEach, expect, it} from 'vitest'
import {stayLocal} from './stay-local.ts'

let asked: string[]
let ask: typeof fetch

beforeEach(() => {
  asked = []
  ask = stayLocal((input) => {
    asked.push(new Request(input).url)
    return Promise.resolve(new Response('ok'))
  })
})

it.each([
  ['https://sanity-cdn.com/v1/modules/sanity/latest/%5E6.16.0/t1', 200],
  ['https://api.sanity.io/vX/intake/feedback', 503],
])('answers %s without asking', async (address, status) => {
  expect((await ask(address)).status).toBe(status)
  expect((await ask(new URL(address))).status).toBe(status)
  expect((await ask(new Request(address))).status).toBe(status)
  expect(asked).toEqual([])
})

it('lets everything else through', async () => {
  const addresses = [
    'http://localhost:3334/v1/ping',
    'http://localhost:3333/static/a.js',
    'https://notsanity.io/',
  ]
  for (const address of addresses) await ask(address)
  expect(asked).toEqual(addresses)
})
