import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openStage, type Stage} from './harness.ts'
import {addSampleTalk} from './sample-talk.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

let stage: Stage
let studio: StudioPage

const read = (id: string) => stage.client.getDocument(id)
const soon = {timeout: 15_000, interval: 50}

beforeAll(async () => {
  stage = await openStage()
  studio = studioPage(stage.page, stage.studioUrl)
  await addSampleTalk(stage.client)
})
afterAll(() => stage.close())

describe('the Studio on our lake', () => {
  it('opens on the talks without a login', async () => {
    await stage.page.goto(stage.studioUrl)
    await stage.page.getByRole('link', {name: 'Talks'}).last().click()
    await stage.page.getByText('The first five minutes').first().waitFor()
    const stored = await stage.page.evaluate(() => Object.keys(localStorage))
    expect(stored.filter((key) => key.includes('auth_token'))).toEqual([])
  })

  it('creates a talk', async () => {
    await stage.page.getByTestId('action-intent-button').first().click()
    await studio.text('title').fill('A talk about tea')
    await studio.field('slug').getByRole('button', {name: 'Generate'}).click()
    const written = () =>
      stage.client.fetch('*[_type == "talk" && title == "A talk about tea"]{_id, slug}')
    await expect.poll(written, soon).toMatchObject([{slug: {current: 'a-talk-about-tea'}}])
    const [{_id}] = await written()
    expect(_id).toMatch(/^drafts\./)
  })

  it('edits text', async () => {
    await studio.open('section;section-practice')
    await studio.text('title').fill('What we changed, and why')
    await expect
      .poll(() => read('drafts.section-practice'), soon)
      .toMatchObject({title: 'What we changed, and why'})
    expect(await read('section-practice')).toMatchObject({title: 'What we changed'})
  })

  it('edits Portable Text, with a nested point', async () => {
    await studio.open('section;section-opening')
    await stage.page.getByText('Three places where people leave').last().click()
    const editor = studio.field('slides[_key=="leaving"].body').locator('[contenteditable=true]')
    await editor.click()
    await stage.page.getByText('When the example is not their problem').last().click()
    await stage.page.keyboard.press('End')
    await stage.page.keyboard.press('Enter')
    await stage.page.keyboard.press('Tab')
    await stage.page.keyboard.type('but their neighbour’s')
    const lastPoint = () =>
      stage.client.fetch(
        '*[_id == "drafts.section-opening"][0].slides[_key == "leaving"][0].body[-1]' +
          '{level, listItem, "text": pt::text(@)}',
      )
    await expect
      .poll(lastPoint, soon)
      .toEqual({level: 2, listItem: 'bullet', text: 'but their neighbour’s'})
    await stage.page.keyboard.press('Escape')
  })

  it('reorders slides by keyboard', async () => {
    await studio.open('section;section-practice')
    const handles = studio
      .field('slides')
      .locator('[data-ui="DragHandle"], [aria-roledescription="sortable"]')
    await handles.first().focus()
    await stage.page.keyboard.press('Space')
    await stage.page.keyboard.press('ArrowDown')
    await stage.page.keyboard.press('Space')
    const order = () => stage.client.fetch('*[_id == "drafts.section-practice"][0].slides[]._key')
    await expect.poll(order, soon).toEqual(['order', 'break', 'code'])
  })
})
