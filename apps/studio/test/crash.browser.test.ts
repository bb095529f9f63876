import {takePicture} from '@rostrum/testing'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openStage, type Stage} from './harness.ts'
import {noiseOf, silence} from './noise.ts'
import {addSampleTalk} from './sample-talk.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

let stage: Stage
let studio: StudioPage

const soon = {timeout: 30_000, interval: 50}
const title = async () => {
  const draft = await stage.client.getDocument('drafts.section-opening')
  return draft?.['title'] as string | undefined
}

beforeAll(async () => {
  stage = await openStage()
  studio = studioPage(stage.page, stage.studioUrl)
  await addSampleTalk(stage.client)
})
afterAll(() => stage.close())

describe('the lake killed while someone edits', () => {
  it('keeps what it acknowledged; the Studio saves the rest when it is back, and goes on', async () => {
    const {page, lake} = stage
    const acknowledged: string[] = []
    page.on('response', (response) => {
      const body = response.request().postData() ?? ''
      if (response.ok() && response.url().includes('/data/actions/')) {
        acknowledged.push(...transactionIds(body))
      }
    })
    await studio.open('section;section-opening')
    await studio.text('title').fill('Saved before')
    await expect.poll(title, soon).toBe('Saved before')

    await studio.text('title').press('End')
    await page.keyboard.type(', and typed on', {delay: 15})
    // The lake keeps them in memory: those of its first life are gone with it.
    expect(await stage.unknownEndpoints()).toEqual([])
    await lake.kill()
    await page.keyboard.type(' while it is away')
    await page.getByText('Trying to connect').first().waitFor()
    await takePicture(page, 'lake-away')
    await lake.start()

    const whole = 'Saved before, and typed on while it is away'
    await expect.poll(title, soon).toBe(whole)
    expect(await studio.text('title').inputValue()).toBe(whole)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(await missingFromLog(acknowledged)).toEqual([])

    await studio.text('title').fill('The next edit')
    await expect.poll(title, soon).toBe('The next edit')
    await studio.publish()
    const published = () => stage.client.getDocument('section-opening')
    await expect.poll(published, soon).toMatchObject({title: 'The next edit'})
    const noise = await noiseOf(stage)
    const consoleErrors = noise.consoleErrors.filter((text) => !isOutage(text))
    expect({...noise, consoleErrors}).toEqual(silence)
  })
})

function transactionIds(body: string): string[] {
  const {transactionId} = JSON.parse(body) as {transactionId?: string}
  return transactionId ? [transactionId] : []
}

async function missingFromLog(transactions: readonly string[]): Promise<string[]> {
  const log = await stage.client.request<string>({
    url: '/data/history/production/transactions/section-opening,drafts.section-opening?excludeContent=true&limit=1000',
    json: false,
  })
  return transactions.filter((id) => !log.includes(id))
}

/** A browser names each request that found nobody: there is no way to ask without that. */
function isOutage(text: string): boolean {
  return text.includes('net::ERR_') || text.startsWith('WebSocket connection to')
}
