import {silence as noFaults, takePicture, watch} from '@rostrum/testing'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openStage, type Stage} from './harness.ts'
import {noiseOf, silence} from './noise.ts'
import {addSampleTalk} from './sample-talk.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

interface Editor {
  page: Page
  studio: StudioPage
  tile: (key: string) => ReturnType<Page['locator']>
  headline: (key: string) => ReturnType<Page['locator']>
  /** The slides as they stand on the screen. */
  order: () => Promise<(string | undefined)[]>
}

let stage: Stage
let one: Editor
let other: Editor
let otherFaults: ReturnType<typeof watch>['faults']

const viewport = {width: 1440, height: 1000}
const soon = {timeout: 30_000, interval: 50}
const section = 'drafts.section-opening'

const keys = () => stage.client.fetch<string[]>('*[_id == $id][0].slides[]._key', {id: section})
const headlineOf = (key: string) =>
  stage.client.fetch<string>('*[_id == $id][0].slides[_key == $key][0].headline', {
    id: section,
    key,
  })

const editorAt = (page: Page): Editor => {
  const studio = studioPage(page, stage.studioUrl)
  return {
    page,
    studio,
    tile: (key) => page.locator(`[data-slide="${key}"]`),
    headline: (key) => studio.text(`slides[_key=="${key}"].headline`),
    order: () =>
      page
        .getByTestId('slide-tile')
        .evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset['slide'])),
  }
}

beforeAll(async () => {
  stage = await openStage({viewport})
  const context = await stage.page.context().browser()!.newContext({viewport})
  otherFaults = watch(context).faults
  one = editorAt(stage.page)
  other = editorAt(await context.newPage())
  await addSampleTalk(stage.client)
  for (const editor of [one, other]) {
    await editor.studio.open('section;section-opening')
    await editor.page.getByTestId('slide-tile').first().waitFor()
  }
})
afterAll(() => stage.close())

describe('two editors at one section', () => {
  it('keeps what both write at the same time, in a field and in two slides', async () => {
    await one.tile('claim').dblclick()
    await other.tile('leaving').dblclick()
    await one.headline('claim').press('End')
    await other.headline('leaving').press('End')
    await Promise.all([
      one.page.keyboard.type(', says one', {delay: 20}),
      other.page.keyboard.type(', says the other', {delay: 20}),
    ])
    await expect
      .poll(() => Promise.all([headlineOf('claim'), headlineOf('leaving')]), soon)
      .toEqual([
        'Nobody reads the manual of a tool they have not yet enjoyed, says one',
        'Three places where people leave, says the other',
      ])
    await one.page.keyboard.press('Escape')
    await one.studio.text('title').fill('Why five minutes decide')
    await expect
      .poll(() => other.studio.text('title').inputValue(), soon)
      .toBe('Why five minutes decide')
  })

  it('shows who is at which slide', async () => {
    const {page} = one
    await page.getByTestId('document-level-presence').getByLabel('Robin Editor').waitFor()
    // The Studio forgets where somebody is when it makes a draft of the document.
    await other.page.keyboard.press('Tab')
    await other.headline('leaving').focus()
    // The Studio draws the faces of a form above it, where their fields are.
    const faces = page.locator('[data-ui="Avatar"][data-arrow-position]')
    const place = async () => {
      const tile = await one.tile('leaving').boundingBox()
      const all = await faces.all()
      const boxes = await Promise.all(all.map((face) => face.boundingBox()))
      return boxes.some((face) => tile && face && isWithin(face, tile))
    }
    await expect.poll(place, soon).toBe(true)
    await takePicture(page, 'two-editors')
  })

  it('moves the very slide that somebody types in, doubles and deletes others meanwhile', async () => {
    const words = 'Typed while it was on its way from one end of the section to the other and back'
    await other.headline('leaving').press('Control+a')
    await one.tile('leaving').click()
    const steps: [key: string, order: string[]][] = [
      ['ArrowLeft', ['title', 'leaving', 'claim', 'voice']],
      ['ArrowLeft', ['leaving', 'title', 'claim', 'voice']],
      ['ArrowRight', ['title', 'leaving', 'claim', 'voice']],
      ['ArrowRight', ['title', 'claim', 'leaving', 'voice']],
      ['ArrowRight', ['title', 'claim', 'voice', 'leaving']],
    ]
    const arrange = async () => {
      for (const [key, order] of steps) {
        await one.page.keyboard.press(`Alt+${key}`)
        await expect.poll(keys, soon).toEqual(order)
      }
      await one.tile('claim').click()
      await one.page.keyboard.press('Control+d')
      await one.tile('title').click()
      await one.page.keyboard.press('Delete')
    }
    await Promise.all([other.page.keyboard.type(words, {delay: 60}), arrange()])
    await expect.poll(() => headlineOf('leaving'), soon).toBe(words)
    expect(await other.headline('leaving').inputValue()).toBe(words)
    const arranged = ['claim', expect.any(String), 'voice', 'leaving']
    await expect.poll(keys, soon).toEqual(arranged)
    const stored = await keys()
    await expect.poll(one.order, soon).toEqual(stored)
    await expect.poll(other.order, soon).toEqual(stored)
    expect(await headlineOf(stored[1]!)).toBe(await headlineOf('claim'))
  })

  it('takes away and rewrites no slide that somebody has written in meanwhile', async () => {
    const {page} = one
    const fromMenu = (name: string) => async () => {
      await one.tile('leaving').click({button: 'right'})
      await page.getByRole('menuitem', {name}).click()
    }
    const turn = async () => {
      await fromMenu('Turn into another kind…')()
      await page.getByRole('dialog').getByRole('button', {name: 'Numbered'}).click()
    }
    const meddlings = [
      ['Deleted', () => page.keyboard.press('Delete')],
      ['Split', fromMenu('Split in two')],
      ['Turned', turn],
    ] as const
    for (const [what, meddle] of meddlings) {
      const words = `Written before it was ${what}`
      const headline = {'slides[_key=="leaving"].headline': words}
      await page.route(
        /rostrum\.change-slides/,
        async (route) => {
          await stage.client.patch(section).set(headline).commit()
          await route.continue()
        },
        {times: 1},
      )
      await one.tile('leaving').click()
      await meddle()
      await page.getByText(`Not done: ${what}`).waitFor()
      expect(await headlineOf('leaving')).toBe(words)
      await expect.poll(one.order, soon).toEqual(await keys())
      expect(await keys()).toContain('leaving')
    }
  })

  it('takes away what nobody has changed, and brings it back', async () => {
    await one.tile('voice').click()
    await one.page.keyboard.press('Delete')
    await expect.poll(keys, soon).not.toContain('voice')
    await one.page.keyboard.press('Control+z')
    await expect.poll(keys, soon).toContain('voice')
  })
})

describe('two editors, and nothing that they write gets through', () => {
  const writes = /\/data\/(?:actions|mutate)\//

  it('says so, and has every word and the order when the lake is back', async () => {
    const {lake} = stage
    const order = await keys()
    const moved = ['leaving', ...order.filter((key) => key !== 'leaving')]
    const pages = [one.page, other.page]
    await other.page.keyboard.press('Escape')
    await other.tile('leaving').click()
    await one.tile('claim').dblclick()
    const written = await one.headline('claim').inputValue()
    await one.headline('claim').press('End')
    await one.page.keyboard.type(' And', {delay: 15})
    for (const page of pages) await page.route(writes, (route) => route.abort())
    await other.page.keyboard.press('Alt+Home')
    await one.page.keyboard.type(' on it goes', {delay: 15})
    await expect.poll(other.order, soon).toEqual(moved)
    expect(await keys()).toEqual(order)

    // The lake keeps them in memory: those of its first life are gone with it.
    expect(await stage.unknownEndpoints()).toEqual([])
    await lake.kill()
    for (const page of pages) await page.getByText('Trying to connect').first().waitFor()
    for (const page of pages) await page.unroute(writes)
    expect(await one.headline('claim').inputValue()).toBe(`${written} And on it goes`)
    await lake.start()

    await expect.poll(() => headlineOf('claim'), soon).toBe(`${written} And on it goes`)
    await expect.poll(keys, soon).toEqual(moved)
    for (const {page} of [one, other])
      await page.getByText('Trying to connect').first().waitFor({state: 'detached'})
    expect(await one.headline('claim').inputValue()).toBe(`${written} And on it goes`)
    for (const editor of [one, other]) await expect.poll(editor.order, soon).toEqual(moved)

    await one.page.keyboard.type('.')
    await expect.poll(() => headlineOf('claim'), soon).toBe(`${written} And on it goes.`)
    await other.page.keyboard.press('Control+z')
    await expect.poll(keys, soon).toEqual(order)
  })

  it('asked nobody else, and nothing that the lake does not have', async () => {
    const noise = await noiseOf(stage)
    for (const faults of [noise, otherFaults]) {
      const consoleErrors = faults.consoleErrors.filter(
        (text) => !isRefusedMove(text) && !isOutage(text),
      )
      expect({...faults, consoleErrors}).toEqual(faults === noise ? silence : noFaults)
    }
  })
})

/** A browser names each request that found nobody: there is no way to ask without that. */
const isOutage = (text: string): boolean =>
  text.includes('net::ERR_') || text.startsWith('WebSocket connection to')

/** A browser tells of it when the lake refuses a move, because somebody has typed meanwhile. */
const isRefusedMove = (text: string): boolean =>
  text.includes('409 (Conflict)') && text.includes('rostrum.change-slides')

type Box = {x: number; y: number; width: number; height: number}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
