import type {Browser} from 'playwright-core'
import {stepThrough, watchFirstSlide} from './in-page.ts'
import type {InPage} from './in-page.ts'
import {serveFolder} from './serve-folder.ts'
import {markAt} from './workload.ts'

export interface PageFigures {
  /** Bytes of the first view over the line, and how many requests. */
  bytes: number
  requests: number
  /** Hosts other than the page's own that were asked for anything. */
  foreign: string[]
  /** Milliseconds until the first slide is seen: here, and on a slow line with a slow processor. */
  seen: number[]
  seenSlowly: number[]
  /** Milliseconds of each of 49 steps. */
  steps: number[]
}

/** Opens a deck several times in a browser, each time as for the first time. */
export async function measurePage(
  browser: Browser,
  folder: string,
  {rounds, slowRounds, file = 'index.html'}: {rounds: number; slowRounds: number; file?: string},
): Promise<PageFigures> {
  const served = await serveFolder(folder)
  const figures: PageFigures = {
    bytes: 0,
    requests: 0,
    foreign: [],
    seen: [],
    seenSlowly: [],
    steps: [],
  }
  const marks = Array.from({length: 49}, (_, index) => markAt(index + 2))
  // The first round warms the browser up.
  for (let round = -1; round < rounds + slowRounds; round += 1) {
    const isSlow = round >= rounds
    const context = await browser.newContext({viewport: {width: 1280, height: 720}})
    const page = await context.newPage()
    const foreign = new Set<string>()
    page.on('request', (request) => {
      const {protocol, origin, host} = new URL(request.url())
      if (protocol.startsWith('http') && origin !== served.url) foreign.add(host)
    })
    await page.addInitScript(watchFirstSlide, markAt(1))
    if (isSlow) await slowDown(await context.newCDPSession(page))
    served.asked.length = 0
    await page.goto(`${served.url}/${file}`)
    await page.waitForFunction(() => (globalThis as unknown as InPage).firstSeen > 0)
    await page.locator('.reveal.ready').waitFor()
    await page.evaluate(() => document.fonts.ready)
    const seen = await page.evaluate(() => (globalThis as unknown as InPage).firstSeen)
    if (round === -1) {
      figures.bytes = served.asked.reduce((sum, {bytes}) => sum + bytes, 0)
      figures.requests = served.asked.length
      figures.foreign = [...foreign]
    } else if (isSlow) figures.seenSlowly.push(seen)
    else {
      figures.seen.push(seen)
      figures.steps.push(...(await page.evaluate(stepThrough, marks)))
    }
    await context.close()
  }
  await served.close()
  return figures
}

type Session = Awaited<ReturnType<ReturnType<Browser['contexts']>[number]['newCDPSession']>>

/** 1.6 Mbit/s, 150 ms there and back, a quarter of the processor. */
async function slowDown(session: Session): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4})
}
