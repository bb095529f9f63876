import {silence as noFaults, watch} from '@rostrum/testing'
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

  it('asked nobody else, and nothing that the lake does not have', async () => {
    expect(await noiseOf(stage)).toEqual(silence)
    expect(otherFaults).toEqual(noFaults)
  })
})
