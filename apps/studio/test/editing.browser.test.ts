import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openStage, type Stage} from './harness.ts'
import {noiseOf, silence} from './noise.ts'
import {addSampleTalk} from './sample-talk.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

let stage: Stage
let studio: StudioPage

const soon = {timeout: 20_000, interval: 50}
const read = (id: string) => stage.client.getDocument(id)

beforeAll(async () => {
  // High enough for slides to be in sight: those that are not are not made either.
  stage = await openStage({viewport: {width: 1280, height: 1000}})
  studio = studioPage(stage.page, stage.studioUrl)
  await addSampleTalk(stage.client)
})
afterAll(() => stage.close())

describe('editing in the Studio', () => {
  it('opens on the talks without a login', async () => {
    await stage.page.goto(stage.studioUrl)
    await stage.page.getByTestId('pane-item-Talks').click()
    await stage.page.getByText('The first five minutes').first().waitFor()
    const stored = await stage.page.evaluate(() => Object.keys(localStorage))
    expect(stored.filter((key) => key.includes('auth_token'))).toEqual([])
  })

  it('creates a talk', async () => {
    await stage.page.getByTestId('action-intent-button').click()
    await studio.text('title').fill('A talk about tea')
    await studio.field('slug').getByRole('button', {name: 'Generate'}).click()
    const written = () =>
      stage.client.fetch<{_id: string}[]>('*[_type == "talk" && title == "A talk about tea"]')
    await expect.poll(written, soon).toMatchObject([{slug: {current: 'a-talk-about-tea'}}])
    expect((await written())[0]?._id).toMatch(/^drafts\./)
  })

  it('edits text, in a draft', async () => {
    await studio.open('section;section-practice')
    await studio.text('title').fill('What we changed, and why')
    await expect
      .poll(() => read('drafts.section-practice'), soon)
      .toMatchObject({title: 'What we changed, and why'})
    expect(await read('section-practice')).toMatchObject({title: 'What we changed'})
  })

  it('reorders slides by keyboard', async () => {
    const {page} = stage
    await page.getByTestId('slide-grid').focus()
    for (const key of ['ArrowRight', 'Space', 'ArrowRight', 'Space']) await page.keyboard.press(key)
    const order = () => stage.client.fetch('*[_id == "drafts.section-practice"][0].slides[]._key')
    await expect.poll(order, soon).toEqual(['order', 'break', 'code'])
  })

  it('adds a slide from the menu and uploads its picture', async () => {
    const {page} = stage
    await page.getByRole('button', {name: 'Add slide'}).click()
    await page.locator('button[data-kind=imageSlide]').click()
    await page
      .getByTestId('file-button-input')
      .first()
      .setInputFiles({
        name: 'screen.png',
        mimeType: 'image/png',
        buffer: await page.screenshot(),
      })
    const slide = () =>
      stage.client.fetch(
        '*[_id == "drafts.section-practice"][0].slides[_type == "imageSlide"][0]' +
          '{_type, "file": image.asset->originalFilename, "width": image.asset->metadata.dimensions.width}',
      )
    await expect.poll(slide, soon).toEqual({_type: 'imageSlide', file: 'screen.png', width: 1280})
    const shown = page.getByTestId('hotspot-image-input')
    const loaded = () => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)
    await expect.poll(loaded, soon).toBeGreaterThan(0)
  })

  it('edits Portable Text, with a nested point', async () => {
    const {page} = stage
    await studio.open('section;section-opening')
    await page.locator('[data-slide=leaving]').dblclick()
    const points = studio.field('slides[_key=="leaving"].body')
    await points.getByText('When the example is not their problem').click()
    await points.locator('[contenteditable=true]:focus').waitFor()
    // A point may stand on several lines: the end of the last is meant.
    for (const key of ['Control+End', 'Enter', 'Tab']) await page.keyboard.press(key)
    await page.keyboard.type('but their neighbour’s')
    const lastPoint = () =>
      stage.client.fetch(
        '*[_id == "drafts.section-opening"][0].slides[_key == "leaving"][0].body[-1]' +
          '{level, listItem, "text": pt::text(@)}',
      )
    await expect
      .poll(lastPoint, soon)
      .toEqual({level: 2, listItem: 'bullet', text: 'but their neighbour’s'})
  })

  it('sets a reference by search', async () => {
    const {page} = stage
    await stage.client.create({_id: 'tag-onboarding', _type: 'tag', title: 'Onboarding'})
    await studio.open('talk;talk-five-minutes')
    await page.getByRole('tab', {name: 'About'}).click()
    await studio.field('tags').getByRole('button', {name: 'Add item'}).click()
    await studio.field('tags').getByTestId('autocomplete').fill('onb')
    await page.getByTestId('autocomplete-popover').getByText('Onboarding').first().click()
    await expect
      .poll(() => read('drafts.talk-five-minutes'), soon)
      .toMatchObject({tags: [{_ref: 'tag-onboarding'}]})
  })

  it('shows what another client writes, without a reload', async () => {
    const opened = stage.page.getByText('The first five minutes').first()
    await opened.waitFor()
    await stage.page.getByRole('tab', {name: 'Content'}).click()
    await stage.client.patch('drafts.talk-five-minutes').set({subtitle: 'Said elsewhere'}).commit()
    await expect.poll(() => studio.text('subtitle').inputValue(), soon).toBe('Said elsewhere')
  })

  it('asked nobody else, and nothing that the lake does not have', async () => {
    expect(stage.requests()).toBeGreaterThan(50)
    expect(await noiseOf(stage)).toEqual(silence)
  })
})
