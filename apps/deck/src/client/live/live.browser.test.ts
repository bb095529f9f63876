import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {bareSlide} from '@rostrum/schema'
import type {Slide, SpeakerNotes} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {launchBrowser, silence, watch} from '@rostrum/testing'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {openContent, type Content} from '../../content/open-content.ts'
import {lakeProcess} from '../../testing/lake-process.ts'
import {slide} from '../../testing/lights.ts'
import {noteDesk} from '../../testing/note-desk.ts'
import {storeTalk} from '../../testing/store-talk.ts'
import {serveDecks} from '../../web/serve-decks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const soon = {timeout: 10_000, interval: 20}
const points = {...slideFixtures.bulletsSlide, _key: 'points', fragments: 'each'} as Slide
const said = (text: string): SpeakerNotes => [
  {
    _type: 'block',
    _key: 'n',
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 'a', text, marks: []}],
  },
]
const slides: Slide[] = [
  slide('lamp', 30),
  slide('oil', 30),
  points,
  slide('wick', 30, {notes: said('Trim it')}),
  slide('end', 30),
]

interface Setting {
  viewport?: {width: number; height: number}
  content?: Content
  talk?: Slide[]
}

/** A published deck, open at its points with the second one shown, and a hand that edits it. */
async function onStage({
  viewport = {width: 1280, height: 720},
  content,
  talk = slides,
}: Setting = {}) {
  const desk = content ? {content} : await noteDesk()
  await storeTalk(desk, talk)
  const server = await serveDecks({port: 0, content: desk.content})
  const context = await browser.newContext({viewport})
  onTestFinished(async () => {
    await context.close()
    await server.close()
  })
  const {faults} = watch(context)
  const page = await context.newPage()
  const connected = page.waitForResponse((answer) => answer.url().endsWith('/changes'))
  await page.goto(`${server.url}/lights/`)
  await connected
  const section = () => desk.content.client.patch('section-lights')
  const edit = (key: string, headline: string) =>
    section()
      .set({[`slides[_key=="${key}"].headline`]: headline})
      .commit()
  return {page, context, faults, section, edit, client: desk.content.client, url: server.url}
}

const go = async (page: Page, ...keys: string[]) => {
  await page.locator('.reveal.ready').waitFor()
  for (const key of keys) await page.keyboard.press(key)
}
/** The name of the slide in sight, and how many of its parts have come. */
const place = (page: Page) =>
  page.evaluate(() => {
    const here = document.querySelector('.slide.present')
    return [
      here?.getAttribute('aria-label') ?? '',
      here?.querySelectorAll('.fragment.visible').length ?? 0,
    ] as const
  })
const labels = (page: Page) =>
  page.locator('.slides > .slide').evaluateAll((all) => all.map((each) => each.ariaLabel))
const atPoints = [points.headline ?? '', 2] as const
const toPoints = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'] as const

describe('a published deck that is edited', () => {
  test('takes over what changed, and stays at its slide and step', async () => {
    const {page, section, edit, faults} = await onStage()
    await go(page, ...toPoints)
    expect(await place(page)).toEqual(atPoints)
    await page.evaluate(() => (window.name = 'the same page'))
    await edit('end', 'The end of it')
    await expect.poll(() => labels(page), soon).toContain('The end of it')
    expect(await place(page)).toEqual(atPoints)

    const before = {...bareSlide, ...slide('new', 5)}
    await section().insert('before', 'slides[0]', [before]).commit()
    await expect.poll(() => labels(page), soon).toContain('The new')
    expect(await place(page)).toEqual(atPoints)
    await section().unset(['slides[_key=="oil"]']).commit()
    await expect.poll(() => labels(page), soon).not.toContain('The oil')
    expect(await place(page)).toEqual(atPoints)
    await edit('points', 'Other words')
    await expect.poll(() => place(page), soon).toEqual(['Other words', 2])
    await go(page, 'ArrowLeft')
    expect(await place(page)).toEqual(['Other words', 1])

    await section().unset(['slides[_key=="points"]']).commit()
    await expect.poll(() => place(page), soon).toEqual(['The wick', 0])
    await go(page, 'ArrowRight')
    expect(await place(page)).toEqual(['The end of it', 0])
    expect(await page.evaluate(() => window.name)).toBe('the same page')
    expect(faults).toEqual(silence)
  })

  test('over 200 edits of every sort never loses its place, and has the last of them', async () => {
    const {page, section, edit, faults} = await onStage()
    await go(page, ...toPoints)
    const lost: unknown[] = []
    for (let round = 0; round < 50; round += 1) {
      await edit('lamp', `Light ${round}`)
      await section()
        .insert('after', 'slides[_key=="lamp"]', [{...bareSlide, ...slide(`extra-${round}`, 5)}])
        .commit()
      await edit('end', `End ${round}`)
      if (round % 2 === 0) lost.push(await place(page))
      await section()
        .unset([`slides[_key=="extra-${round}"]`])
        .commit()
    }
    await expect.poll(() => labels(page), soon).toContain('End 49')
    await expect
      .poll(() => labels(page), soon)
      .toEqual(['Light 49', 'The oil', points.headline, 'The wick', 'End 49'])
    expect(lost).toEqual(lost.map(() => atPoints))
    expect(await place(page)).toEqual(atPoints)
    expect(faults).toEqual(silence)
  })

  test('long, with far slides away, it changes far and near', async () => {
    const talk = Array.from({length: 90}, (_, at) => slide(`s${at}`, 5))
    const {page, section, edit, faults} = await onStage({talk})
    await page.goto(
      `${page.url().replace(/#.*/, '')}#/${await page.locator('.slides > section').nth(50).getAttribute('id')}`,
    )
    await page.reload()
    await go(page)
    await expect.poll(() => place(page), soon).toEqual(['The s50', 0])
    await edit('s2', 'Far away')
    await section()
      .insert('before', 'slides[0]', [{...bareSlide, ...slide('new', 5)}])
      .commit()
    await edit('s50', 'Here')
    await expect.poll(() => place(page), soon).toEqual(['Here', 0])
    expect(await page.locator('.slides > section').count()).toBe(91)
    await section().unset(['slides[_key=="s50"]', 'slides[_key=="s49"]']).commit()
    await expect.poll(() => place(page), soon).toEqual(['The s51', 0])
    await go(page, 'ArrowLeft')
    expect(await place(page)).toEqual(['The s48', 0])
    await go(page, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    expect(await place(page)).toEqual(['Far away', 0])
    await expect.poll(() => page.locator('.slides > .slide').count()).toBeLessThan(8)
    expect(faults).toEqual(silence)
  })

  test('held back, nothing changes on either page; let in, all of it comes', async () => {
    const {page, context, edit, section, faults} = await onStage()
    await go(page, ...toPoints)
    const opening = context.waitForEvent('page')
    await page.keyboard.press('s')
    const speaker = await opening
    const switched = speaker.getByRole('button', {name: /^(Hold edits|Edits held|Let edits in)$/})
    await switched.waitFor()
    await speaker.keyboard.press('t')
    await page.bringToFront()
    await page.keyboard.press('h')
    await page.getByText('Edits are held back').waitFor()
    await expect.poll(() => switched.textContent(), soon).toBe('Edits held')
    const before = await page.locator('.slides').innerHTML()
    await edit('points', 'Not yet')
    await section()
      .set({'slides[_key=="wick"].notes': said('Trim it twice')})
      .commit()
    await speaker.bringToFront()
    await expect.poll(() => switched.textContent(), soon).toBe('Let edits in')
    expect(await page.locator('.slides').innerHTML()).toBe(before)
    expect(await speaker.locator('.current .title').textContent()).toContain(points.headline)

    await switched.click()
    await page.bringToFront()
    await expect.poll(() => place(page), soon).toEqual(['Not yet', 2])
    await speaker.bringToFront()
    await expect
      .poll(() => speaker.locator('.current .title').textContent(), soon)
      .toBe('3/5 Not yet')
    expect(await speaker.getByRole('button', {name: 'Pause'}).count()).toBe(1)
    await speaker.keyboard.press('End')
    await speaker.keyboard.press('ArrowLeft')
    await expect.poll(() => speaker.locator('.said').textContent(), soon).toContain('Trim it twice')
    expect(await page.content()).not.toContain('Trim it')
    expect(faults).toEqual(silence)
  })

  test('what cannot be shown, or is no deck any more, leaves it as it stands', async () => {
    const {page, client, edit, faults} = await onStage()
    await go(page, ...toPoints)
    const gone = page.waitForResponse(
      (answer) => answer.url().endsWith('/lights/') && answer.status() === 404,
    )
    await client
      .patch('talk-lights')
      .set({slug: {_type: 'slug', current: 'other'}})
      .commit()
    await gone
    expect(await place(page)).toEqual(atPoints)
    await client
      .patch('talk-lights')
      .set({slug: {_type: 'slug', current: 'lights'}})
      .commit()
    await edit('end', 'Back again')
    await expect.poll(() => labels(page), soon).toContain('Back again')
    expect(await place(page)).toEqual(atPoints)
    expect(faults.pageErrors).toEqual([])
  })

  test('goes on while the lake is away, and catches up when it is back', async () => {
    const home = mkdtempSync(join(tmpdir(), 'rostrum-deck-'))
    let lake = await lakeProcess(home)
    const content = await openContent({ROSTRUM_HOME: home})
    onTestFinished(async () => {
      await content.close()
      await lake.stop()
      rmSync(home, {recursive: true})
    })
    const {page, context, edit, faults} = await onStage({content})
    const opening = context.waitForEvent('page')
    await go(page, ...toPoints, 's')
    const speaker = await opening
    await speaker.locator('.bar').waitFor()
    await lake.kill()
    await speaker.keyboard.press('End')
    await expect.poll(() => place(page), soon).toEqual(['The end', 0])
    await speaker.keyboard.press('Home')
    await expect.poll(() => place(page), soon).toEqual(['The lamp', 0])
    await go(page, ...toPoints)

    lake = await lakeProcess(home, lake.port)
    await edit('end', 'After the storm')
    await expect.poll(() => labels(page), soon).toContain('After the storm')
    expect(await place(page)).toEqual(atPoints)
    await speaker.keyboard.press('End')
    const title = speaker.locator('.current .title')
    await expect.poll(() => title.textContent(), soon).toBe('5/5 After the storm')
    expect(faults.pageErrors).toEqual([])
  })

  test('read on a phone, it takes over what changed and came too', async () => {
    const {page, section, edit, faults} = await onStage({viewport: {width: 390, height: 844}})
    await edit('wick', 'The longer wick')
    await section()
      .insert('before', 'slides[0]', [{...bareSlide, ...slide('new', 5)}])
      .commit()
    await expect
      .poll(() => labels(page), soon)
      .toEqual(['The new', 'The lamp', 'The oil', points.headline, 'The longer wick', 'The end'])
    expect(faults).toEqual(silence)
  })
})
