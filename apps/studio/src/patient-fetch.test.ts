import {describe, expect, it} from 'vitest'
import {patientFetch} from './patient-fetch.ts'

/** A lake that answers, is away for some requests, and answers again. */
function lakeAwayFor(failures: number, {answersFirst = true} = {}) {
  const asked: string[] = []
  let left = failures
  const ask: typeof fetch = async (input) => {
    const request = new Request(input)
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    if (answersFirst && asked.length === 1) return new Response('first')
    if (left-- > 0) throw new TypeError('Failed to fetch')
    return new Response(request.method === 'POST' ? await request.text() : 'back')
  }
  return {asked, fetch: patientFetch(ask, 'http://localhost:3334')}
}

const query = 'http://rostrum.localhost:3334/v1/data/query/production'

describe('patientFetch', () => {
  it('asks again until the lake is back', async () => {
    const lake = lakeAwayFor(2)
    await lake.fetch(query)
    expect(await (await lake.fetch(query)).text()).toBe('back')
    expect(lake.asked).toHaveLength(4)
  })

  it('sends the whole of a long query again', async () => {
    const lake = lakeAwayFor(1)
    await lake.fetch(query)
    const answer = await lake.fetch(query, {method: 'POST', body: '*'})
    expect(await answer.text()).toBe('*')
  })

  it('fails at once where the lake has never answered', async () => {
    const lake = lakeAwayFor(1, {answersFirst: false})
    await expect(lake.fetch(query)).rejects.toThrow('Failed to fetch')
  })

  it.each([
    ['a write', 'http://rostrum.localhost:3334/v1/data/actions/production', {method: 'POST'}],
    ['a stream', query, {headers: {accept: 'text/event-stream'}}],
    ['another server', 'http://localhost:3335/', {}],
  ])('leaves %s to the one who asks', async (_what, address, init) => {
    const lake = lakeAwayFor(1)
    await lake.fetch(query)
    await expect(lake.fetch(address, init)).rejects.toThrow('Failed to fetch')
  })

  it('stops when nobody waits any more', async () => {
    const lake = lakeAwayFor(Infinity)
    const nobody = new AbortController()
    await lake.fetch(query)
    const answer = lake.fetch(query, {signal: nobody.signal})
    nobody.abort(new Error('closed'))
    await expect(answer).rejects.toThrow('closed')
  })
})
