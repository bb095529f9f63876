import {readFileSync} from 'node:fs'
import {launchBrowser, silence, takePicture, watch} from '@rostrum/testing'
import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {deskWithLights} from '../testing/lights.ts'
import {noteDesk} from '../testing/note-desk.ts'
import type {NoteDesk} from '../testing/note-desk.ts'
import {serveDecks} from './serve-decks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function open({content}: NoteDesk, path: string, options = {}) {
  const server = await serveDecks({port: 0, content, studioUrl: 'http://localhost:3333'})
  const context = await browser.newContext({viewport: desk, ...options})
  const {faults} = watch(context)
  const page = await context.newPage()
  await page.goto(server.url + path)
  onTestFinished(async () => {
    await context.close()
    await server.close()
  })
  return {page, faults}
}

const desk = {width: 1280, height: 720}
const phone = {width: 390, height: 844}
const bread = `# Bread

## Dough

### Flour and water are enough

- Flour
- Water

## Oven

### The oven is hot before the bread is in

- An hour at 250 degrees
`

/** What a person does who drops a file on the page. */
const drop = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([file, words]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([words], file))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer}),
        )
    },
    [name, text] as const,
  )

test('from notes to a deck for a room and a file, without a terminal', async () => {
  const {page, faults} = await open(await noteDesk(), '/')
  await page.getByText('No talks yet').waitFor()
  await drop(page, 'bread.pages', bread)
  await page.getByText('there came “bread.pages”').waitFor()
  await drop(page, 'bread.md', bread)
  await page.getByRole('heading', {name: 'Bread'}).waitFor()
  expect(await page.locator('.preview').textContent()).toContain('Flour and water are enough')
  expect(await page.locator('.card').count()).toBe(0)
  await page.getByRole('button', {name: 'Import and publish'}).click()
  await page.getByRole('link', {name: 'Bread', exact: true}).waitFor()

  await page.getByRole('link', {name: 'Fit to a room'}).click()
  const rows = page.locator('.row')
  const all = await rows.count()
  expect(all).toBeGreaterThan(3)
  expect(await page.locator('.row.is-dropped').count()).toBe(0)
  const minutes = page.getByRole('spinbutton', {name: 'Minutes'})
  await page.getByRole('slider').focus()
  await page.keyboard.press('Home')
  expect(await minutes.inputValue()).toBe('1')
  await minutes.fill('0.5')
  await page.locator('.row.is-dropped').first().waitFor()
  expect(await rows.count()).toBe(all)
  await page.waitForURL('**/room?minutes=0.5')
  await page.getByRole('radio', {name: 'Essay'}).check()
  await page
    .locator('.row .frame', {has: page.locator('link[href="/assets/essay.css"]')})
    .first()
    .waitFor()
  const present = page.getByRole('link', {name: 'Present'})
  expect(await present.getAttribute('href')).toBe('/bread/?minutes=0.5&theme=essay')

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Download'}).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.html$/)
  const single = readFileSync(await file.path(), 'utf8')
  expect(single).toContain('data-theme="essay"')

  await page.getByRole('textbox', {name: 'Title', exact: true}).fill('Bread in half a minute')
  await page.keyboard.press('Enter')
  await page.getByText('is saved and published').waitFor()
  await page.getByRole('textbox', {name: 'Title', exact: true}).fill('Bread in half a minute')
  await page.keyboard.press('Enter')
  await page.getByText('already. Give this one another title').waitFor()
  await page.getByRole('link', {name: 'All decks'}).last().click()
  const card = page.locator('.card', {hasText: 'Bread in half a minute'})
  expect(await card.textContent()).toContain('in 0.5 minutes')
  await page.getByRole('searchbox').fill('half')
  expect(await page.locator('.card:visible').count()).toBe(1)
  expect(await page.getByRole('status').first().textContent()).toBe('1 of 2 decks')
  // Chromium itself writes the refusal of the second title to the console.
  expect(faults.consoleErrors.filter((fault) => !fault.includes('400'))).toEqual([])
  expect({...faults, consoleErrors: []}).toEqual(silence)
})

test.each([
  ['light', desk],
  ['dark', desk],
  ['light', phone],
  ['dark', phone],
] as const)('home and room in %s have no serious fault', async (scheme, viewport) => {
  const {page, faults} = await open(await deskWithLights(), '/', {viewport, colorScheme: scheme})
  expect(await seriousFaults(page)).toEqual([])
  await page.goto(`${page.url()}lights/room?audience=crew&minutes=1.5`)
  if (viewport === desk && scheme === 'light') await takePicture(page, 'room')
  expect(await seriousFaults(page)).toEqual([])
  await page.goto(page.url().replace('1.5', '0.5'))
  await page.getByText('It does not fit.').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  const {width} = viewport
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  expect(faults).toEqual(silence)
})

test('without scripts the forms find decks and fit a talk by the address', async () => {
  const {page} = await open(await deskWithLights(), '/', {javaScriptEnabled: false})
  await page.getByRole('searchbox').fill('nothing like it')
  await page.getByRole('button', {name: 'Find'}).click()
  expect(await page.locator('.card:visible').count()).toBe(0)
  await page.getByRole('link', {name: 'Show all'}).click()
  await page.getByRole('link', {name: 'Fit to a room'}).click()
  await page.getByRole('spinbutton', {name: 'Minutes'}).fill('1.5')
  await page.getByRole('checkbox', {name: 'No limit'}).uncheck()
  await page.getByRole('button', {name: 'Show'}).click()
  expect(await page.locator('.row.is-dropped').textContent()).toContain('The oil')
})

async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: typeof axe}).axe.run(),
  )
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id} ${String(target)} ${failureSummary}`),
    )
}
