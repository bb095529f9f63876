import {serveDecks} from '@rostrum/deck/serve'
import {takePicture} from '@rostrum/testing'
import type {Locator} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {seriousFaults} from './axe.ts'
import {openStage, type Stage} from './harness.ts'
import {noiseOf, silence} from './noise.ts'
import {reservePort} from './start-lake.ts'

let stage: Stage
let decks: Awaited<ReturnType<typeof serveDecks>>

const soon = {timeout: 20_000, interval: 50}
const press = async (...keys: string[]) => {
  for (const key of keys) await stage.page.keyboard.press(key)
}
const focused = () =>
  stage.page.evaluate(() => {
    const {tagName, textContent, attributes} = document.activeElement ?? document.body
    const named = [...attributes].filter(({name}) => /^(?:aria-label|id|data-testid)$/.test(name))
    return `${tagName} ${named.map(({value}) => value).join(' ')} ${textContent.slice(0, 40)}`
  })

/** Tab, as often as it takes for the focus to be there. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  const been: string[] = []
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await press('Tab')
    been.push(await focused())
  }
  throw new Error(`Tab does not lead to ${String(target)}, but to:\n${been.join('\n')}`)
}
/** In a list that keeps the focus and says which of its items is meant. */
async function arrowTo(item: Locator): Promise<void> {
  const isMeant = () =>
    item.evaluate((element) => {
      const meant = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
      return document.getElementById(meant)?.contains(element) === true
    })
  for (let steps = 0; steps < 20 && !(await isMeant()); steps += 1) await press('ArrowDown')
  expect(await isMeant()).toBe(true)
}
/** In a menu. */
async function downTo(item: Locator): Promise<void> {
  await item.waitFor()
  for (let steps = 0; steps < 20; steps += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return
    await press('ArrowDown')
  }
  throw new Error(`The arrows do not lead to ${String(item)}; the focus is at ${await focused()}.`)
}
const hasFocus = (target: Locator) =>
  expect
    .poll(() => target.evaluate((element) => element === document.activeElement), soon)
    .toBe(true)

const notes = `# Tea for engineers

## Why it matters

- Water
  - soft
  - fresh
- Leaves

## What to do now

- Boil
- Wait
`

const section = () =>
  stage.client.fetch<{_id: string; slides: Record<string, unknown>[]}>(
    '*[_type == "section" && title == "Why it matters"] | order(_id desc) [0]',
  )
const kinds = async () => (await section()).slides.map(({_type}) => _type)

beforeAll(async () => {
  const port = await reservePort()
  stage = await openStage({
    viewport: {width: 1440, height: 1000},
    deckUrl: `http://localhost:${port}`,
  })
  decks = await serveDecks({port, content: stage, studioUrl: stage.studioUrl})
})
afterAll(async () => {
  await decks.close()
  await stage.close()
})

describe('the keyboard alone', () => {
  it('imports notes and opens the talk that they made', async () => {
    const {page} = stage
    await page.goto(stage.studioUrl)
    const item = page.getByTestId('pane-item-Import notes')
    await tabTo(page.locator('[aria-activedescendant]').filter({has: item}))
    await arrowTo(item)
    await press('Enter')
    await tabTo(page.locator('#pasted-notes'))
    await page.keyboard.insertText(notes)
    await page.locator('[data-testid=import-preview][data-step=shown]').waitFor()
    expect(await seriousFaults(page, '[data-testid=import-notes]')).toEqual([])
    await tabTo(page.getByTestId('confirm-import'))
    await press('Enter')
    await tabTo(page.getByRole('link', {name: 'Open “Tea for engineers”'}))
    await press('Enter')
    await page.getByTestId('field-title').waitFor()
    expect((await section()).slides.length).toBeGreaterThan(0)
  })

  it('goes to a section of the talk, and to its sorter', async () => {
    const {page} = stage
    const sections = page.getByTestId('field-sections')
    await tabTo(sections.getByRole('link', {name: 'Why it matters'}))
    await press('Enter')
    await tabTo(page.getByTestId('slide-grid'))
    await press('ArrowRight')
    const first = page.getByTestId('slide-tile').first()
    await expect.poll(() => first.getAttribute('aria-selected'), soon).toBe('true')
  })

  it('inserts a slide and writes its headline', async () => {
    const {page} = stage
    const before = await kinds()
    await press('Insert')
    await hasFocus(page.getByTestId('kind-picker').getByRole('textbox'))
    await takePicture(page, 'insert-by-keyboard')
    await page.keyboard.type('statement')
    await press('Enter')
    await page.locator('[data-testid$=".headline"] :is(input, textarea):focus').waitFor()
    await page.keyboard.type('Warm the pot')
    await press('Escape')
    await hasFocus(page.getByTestId('slide-grid'))
    const [first, ...others] = before
    await expect.poll(kinds, soon).toEqual([first, 'statementSlide', ...others])
    await expect.poll(section, soon).toMatchObject({slides: {1: {headline: 'Warm the pot'}}})
  })

  it('moves it, asks where else it could go, and turns it into another kind', async () => {
    const {page} = stage
    const grid = page.getByTestId('slide-grid')
    await press('Space', 'ArrowLeft', 'Space')
    await expect.poll(async () => (await kinds())[0], soon).toBe('statementSlide')

    const menu = page.getByTestId('slide-menu')
    await press('Shift+F10')
    await menu.waitFor()
    const faults = await seriousFaults(page, '[data-testid=slide-menu]')
    // White on the Studio's own blue, 4.29:1, is the item of every menu that has the focus.
    expect(faults.filter((fault) => !/^color-contrast .*data-selected/.test(fault))).toEqual([])
    await press('Escape')
    await hasFocus(grid)

    await press('Shift+F10')
    await menu.locator(':focus').waitFor()
    await downTo(menu.getByRole('menuitem', {name: 'Move to another section…'}))
    await press('Enter')
    const move = page.getByTestId('move-dialog')
    await move
      .getByRole('button', {name: /Tea for engineers/})
      .first()
      .waitFor()
    expect(await seriousFaults(page, '[data-testid=move-dialog]')).toEqual([])
    await press('Escape')
    await hasFocus(grid)

    await press('Shift+F10')
    await menu.locator(':focus').waitFor()
    await downTo(menu.getByRole('menuitem', {name: 'Turn into another kind…'}))
    await press('Enter')
    const picker = page.getByTestId('kind-picker')
    await hasFocus(picker.getByRole('textbox'))
    expect(await seriousFaults(page, '[data-testid=kind-picker]')).toEqual([])
    await page.keyboard.type('quote')
    await press('Enter')
    await hasFocus(grid)
    await expect.poll(section, soon).toMatchObject({slides: {0: {_type: 'quoteSlide'}}})
  })

  it('publishes the talk with its sections', async () => {
    const {page, client} = stage
    await tabTo(page.getByRole('button', {name: 'Publish all', exact: true}))
    await press('Enter')
    const confirm = page.getByTestId('confirm-publish-talk')
    await confirm.waitFor()
    await tabTo(confirm)
    await press('Enter')
    const drafts = () => client.fetch<number>('count(*[_id in path("drafts.**")])')
    await expect.poll(drafts, soon).toBe(0)
    const {_id, slides} = await section()
    expect(_id).not.toMatch(/^drafts\./)
    expect(slides[0]).toMatchObject({_type: 'quoteSlide', quote: 'Warm the pot'})
    expect(await client.fetch('*[_type == "talk"]{title, "sections": count(sections)}')).toEqual([
      {title: 'Tea for engineers', sections: 3},
    ])
  })

  it('asked nobody else, and nothing that the lake does not have', async () => {
    expect(await noiseOf(stage)).toEqual(silence)
  })
})
