/**
 * From an edit that is published to the pixels of a deck that is open: how long after a mutation is
 * sent the slide on the screen has been painted anew, over 200 edits; for 50 slides and for 1,000. It
 * also counts how often the deck was elsewhere than before. `pnpm bench live`, on a machine that does
 * nothing else.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {openContent} from '@rostrum/deck/content'
import {serveDecks} from '@rostrum/deck/serve'
import {launchBrowser} from '@rostrum/testing'
import {addLongTalk} from './long-talk.ts'

declare global {
  var painted: (text: string, at: number) => void
}

const edits = 200
const home = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
const content = await openContent({ROSTRUM_HOME: home})
const server = await serveDecks({port: 0, content})
const browser = await launchBrowser()

try {
  for (const sections of [5, 100]) {
    const id = `talk-of-${sections * 10}`
    const [, section] = await addLongTalk(content.client, id, {sections, slides: 10})
    const page = await browser.newPage({viewport: {width: 1280, height: 720}})
    const seen = new Map<string, (at: number) => void>()
    await page.exposeFunction('painted', (text: string, at: number) => seen.get(text)?.(at))
    const connected = page.waitForResponse((answer) => answer.url().endsWith('/changes'))
    await page.goto(`${server.url}/${id}/`)
    await page.locator('.reveal.ready').waitFor()
    await connected
    await page.keyboard.press('Home')
    const edited = page.locator('.slides > .present', {hasText: 'Point 2.5'})
    while ((await edited.count()) === 0) await page.keyboard.press('ArrowRight')
    const here = () =>
      page.evaluate(() => document.querySelector('.slides > .present')?.id ?? 'nowhere')
    const place = await here()
    await page.evaluate(watchPresent)
    const times: number[] = []
    let lost = 0
    for (let edit = 1; edit <= edits; edit += 1) {
      const headline = `Edit ${edit} of a bench`
      const painting = new Promise<number>((resolve) => seen.set(headline, resolve))
      const sent = performance.timeOrigin + performance.now()
      await content.client
        .patch(section!)
        .set({'slides[_key=="slide5"].headline': headline})
        .commit({visibility: 'async', returnDocuments: false})
      times.push((await painting) - sent)
      if ((await here()) !== place) lost += 1
    }
    await page.close()
    const sorted = times.toSorted((a, b) => a - b)
    const at = (part: number) => sorted[Math.ceil(part * edits) - 1]!.toFixed(0)
    process.stdout.write(
      `${sections * 10} slides: from the mutation to pixels p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${edits} edits, at most 150), place lost ${lost} times, load ${loadavg()[0]!.toFixed(1)}\n`,
    )
  }
} finally {
  await browser.close()
  await server.close()
  await content.close()
  rmSync(home, {recursive: true})
}

/** In the page: tells when the headline in sight has been painted with other words. */
function watchPresent(): void {
  let last = ''
  new MutationObserver(() => {
    const text = document.querySelector('.slides > .present .headline')?.textContent?.trim() ?? ''
    if (text === last) return
    last = text
    // The task after the next frame: what it shows has been painted.
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel()
      port1.addEventListener('message', () =>
        globalThis.painted(text, performance.timeOrigin + performance.now()),
      )
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document.querySelector('.slides')!, {
    subtree: true,
    childList: true,
    characterData: true,
  })
}
