import {slideTypes} from '@rostrum/schema'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {seriousFaults} from './axe.ts'
import {openStage, type Stage} from './harness.ts'
import {noiseOf, silence} from './noise.ts'
import {addSampleTalk} from './sample-talk.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

let stage: Stage
let studio: StudioPage

const soon = {timeout: 20_000, interval: 50}
const viewport = {width: 1440, height: 1000}
const opening = 'drafts.section-opening'
const practice = 'drafts.section-practice'

const keysIn = (id: string) =>
  stage.client.fetch<string[]>('coalesce(*[_id == $id][0].slides[]._key, [])', {id})
const slideOf = (id: string, key: string) =>
  stage.client.fetch<Record<string, unknown>>('*[_id == $id][0].slides[_key == $key][0]', {id, key})
const grid = () => stage.page.getByTestId('slide-grid')
const tile = (key: string) => stage.page.locator(`[data-slide="${key}"]`)
const said = (text: string) =>
  expect.poll(() => stage.page.getByTestId('sorter-said').textContent(), soon).toContain(text)
const press = async (...keys: string[]) => {
  for (const key of keys) await stage.page.keyboard.press(key)
}
const openSection = async (id: string) => {
  await studio.open(`section;${id}`)
  await stage.page.getByTestId('slide-tile').first().waitFor()
}

beforeAll(async () => {
  stage = await openStage({viewport})
  studio = studioPage(stage.page, stage.studioUrl)
  await addSampleTalk(stage.client)
})
afterAll(() => stage.close())

describe('the slide sorter', () => {
  it('draws every slide as the deck does, with its number, kind and time', async () => {
    await openSection('section-opening')
    expect(await grid().getByRole('option').count()).toBe(4)
    const leaving = grid().getByRole('option', {name: /^Slide 3 of 4, Bullets\. Three places/})
    expect(await leaving.textContent()).toContain('0:40–1:30')
    // In the shadow root: drawn by the theme, at its true measures.
    await leaving.getByText('an account they do not want').waitFor()
    await expect
      .poll(() => leaving.locator('section.slide').evaluate((slide) => slide.clientWidth), soon)
      .toBe(1280)
    expect(await seriousFaults(stage.page, '[data-testid=slide-sorter]')).toEqual([])
  })

  it('moves a slide with Space and arrows, says so, and takes it back', async () => {
    await tile('title').click()
    await press('Space')
    await said('Lifted “Title”')
    await press('ArrowRight', 'ArrowRight')
    await said('Place 3 of 4')
    expect(await keysIn(opening)).toEqual([])
    await press('Space')
    await said('Moved “Title” to place 3')
    await expect.poll(() => keysIn(opening), soon).toEqual(['claim', 'leaving', 'title', 'voice'])
    await press('Control+z')
    await expect.poll(() => keysIn(opening), soon).toEqual(['title', 'claim', 'leaving', 'voice'])
  })

  it('moves, duplicates and deletes several at once', async () => {
    await tile('claim').click()
    await press('Shift+ArrowRight', 'Alt+ArrowLeft')
    await said('Moved 2 slides to place 1')
    await expect.poll(() => keysIn(opening), soon).toEqual(['claim', 'leaving', 'title', 'voice'])
    await press('Control+d')
    await expect.poll(async () => (await keysIn(opening)).length, soon).toBe(6)
    await press('Delete')
    await said('Deleted 2 slides')
    await expect.poll(() => keysIn(opening), soon).toEqual(['claim', 'leaving', 'title', 'voice'])
  })

  it('moves a slide by mouse', async () => {
    await tile('voice').dragTo(tile('claim'), {targetPosition: {x: 8, y: 40}})
    await expect.poll(() => keysIn(opening), soon).toEqual(['voice', 'claim', 'leaving', 'title'])
  })

  it('adds a slide between two others from a menu of pictures, by keyboard', async () => {
    const {page} = stage
    await tile('voice').click()
    await press('Insert')
    const picker = page.getByTestId('kind-picker')
    await picker.getByText('The first thing that the room sees').waitFor()
    expect(await picker.locator('button[data-kind]').count()).toBe(slideTypes.length)
    expect(await seriousFaults(page, '[data-testid=kind-picker]')).toEqual([])
    await stage.page.setViewportSize({width: 1280, height: 720})
    const areSeen = () =>
      picker
        .locator('button[data-kind]')
        .evaluateAll((kinds) =>
          kinds.every((kind) => kind.getBoundingClientRect().bottom < innerHeight),
        )
    await expect.poll(areSeen, soon).toBe(true)
    await stage.page.setViewportSize(viewport)
    await picker.getByRole('textbox').fill('what happened')
    await press('Enter')
    await page.locator('[data-testid$=".headline"] input:focus').waitFor()
    await page.keyboard.type('Tools that won')
    const added = () =>
      stage.client.fetch('*[_id == $id][0].slides[1]{_type, headline}', {id: opening})
    await expect.poll(added, soon).toEqual({_type: 'timelineSlide', headline: 'Tools that won'})
  })

  it('begins what is added to a list of a slide at its first field', async () => {
    const {page} = stage
    await page.getByRole('button', {name: 'Add item'}).first().click()
    await page.locator('[data-testid$=".when"] input:focus').waitFor()
    await page.keyboard.type('1991')
    const when = () => stage.client.fetch('*[_id == $id][0].slides[1].items[].when', {id: opening})
    await expect.poll(when, soon).toEqual(['1991'])
  })

  it('draws what is typed, and has the focus again afterwards', async () => {
    await stage.page.getByRole('button', {name: 'Close dialog'}).last().click()
    await grid()
      .getByRole('option', {name: /^Slide 2 of 5, Timeline\. Tools that won/})
      .waitFor()
    await expect
      .poll(() => grid().evaluate((element) => element === document.activeElement), soon)
      .toBe(true)
  })

  it('turns a slide into another kind, in its form, without losing a word', async () => {
    const {page} = stage
    await tile('leaving').dblclick()
    const headline = page.getByTestId(/^field-slides.*\.headline$/).locator('input, textarea')
    await expect.poll(() => headline.evaluate((each) => each.matches(':focus')), soon).toBe(true)
    await page.getByTestId('slide-tools').getByRole('button', {name: 'Turn into…'}).click()
    await page.locator('button[data-kind=checklistSlide]').click()
    await expect
      .poll(() => slideOf(opening, 'leaving'), soon)
      .toMatchObject({
        _type: 'checklistSlide',
        headline: 'Three places where people leave',
        items: [
          {
            text: 'Before the install has ended',
            detail: 'a compiler they do not have; an account they do not want',
          },
          {text: 'At the first error that names no remedy'},
          {text: 'When the example is not their problem'},
        ],
        seconds: {short: 40, long: 90},
        priority: {mustFrom: 5},
      })
    await page.getByTestId('slide-tools').getByRole('button', {name: /^Undo/}).click()
    await expect
      .poll(() => slideOf(opening, 'leaving'), soon)
      .toMatchObject({_type: 'bulletsSlide', body: {length: 5}})
    await press('Escape')
  })

  it('splits a slide from the menu', async () => {
    await grid().focus()
    await tile('leaving').click()
    await press('Shift+F10')
    await stage.page.getByRole('menuitem', {name: 'Split in two'}).click()
    await expect.poll(async () => (await keysIn(opening)).length, soon).toBe(6)
    expect(await slideOf(opening, 'leaving')).toMatchObject({
      body: {length: 4},
      seconds: {short: 27},
    })
  })

  it('pastes into another section what was copied in this one', async () => {
    await tile('claim').click()
    await press('Control+c')
    await said('Copied “Statement”')
    await openSection('section-practice')
    await tile('break').click()
    await press('Control+v')
    const pasted = () =>
      stage.client.fetch<{_key: string}>('*[_id == $id][0].slides[1]{_key, _type, headline}', {
        id: practice,
      })
    await expect.poll(pasted, soon).toMatchObject({
      _type: 'statementSlide',
      headline: 'Nobody reads the manual of a tool they have not yet enjoyed',
    })
    expect((await pasted())._key).not.toBe('claim')
  })

  it('refuses what is no slide', async () => {
    await stage.page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '{"format": "something else"}')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: data, bubbles: true}),
      )
    })
    await stage.page.getByText('There are no slides on the clipboard').waitFor()
    expect((await keysIn(practice)).length).toBe(4)
  })

  it('offers on its tile what the content of a slide looks like', async () => {
    await grid()
      .getByRole('option', {name: /Fix it in this order.*Could be “Checklist”/})
      .waitFor()
    await grid().getByTitle('Turn it into “Checklist”').click()
    const kind = async () => (await slideOf(practice, 'order'))['_type']
    await expect.poll(kind, soon).toBe('checklistSlide')
    await press('Control+z')
    await expect.poll(kind, soon).toBe('numberedSlide')
  })

  it('moves slides to another section, in one transaction', async () => {
    const slides = [{_type: 'statementSlide', _key: 's', headline: 'A light has no name'}]
    await stage.client.create({_id: 'drafts.section-nameless', _type: 'section', slides})
    await tile('order').click()
    await press('Shift+ArrowRight', 'Shift+F10')
    await stage.page.getByRole('menuitem', {name: 'Move to another section…'}).click()
    const dialog = stage.page.getByTestId('move-dialog')
    await dialog.getByRole('button', {name: '“A light has no name” … · 1 slide'}).waitFor()
    await dialog.getByRole('button', {name: /^Why the first five/}).click()
    await expect.poll(async () => (await keysIn(practice)).length, soon).toBe(2)
    const moved = await keysIn(opening)
    expect(moved.slice(-2)).toEqual(['order', 'code'])
    const revisions = await stage.client.fetch<string[]>('*[_id in $ids]._rev', {
      ids: [opening, practice],
    })
    expect(new Set(revisions).size).toBe(1)
  })
})

describe('a table', () => {
  const series = 'drafts.dataSeries-light'
  const cells = () => stage.client.fetch('*[_id == $id][0].table.rows[].cells', {id: series})
  const cell = (row: number, column: number) =>
    stage.page.locator(`[data-row="${row}"][data-column="${column}"]`)

  it('is filled from a CSV file', async () => {
    await stage.client.create({_id: series, _type: 'dataSeries', title: 'Light'})
    await stage.page.goto(`${stage.studioUrl}/intent/edit/id=dataSeries-light;type=dataSeries`)
    await stage.page.getByTestId('csv-file').setInputFiles({
      name: 'light.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Year;Oil\n1820;40\n1860;"80"\n'),
    })
    await expect.poll(cells, soon).toEqual([
      ['1820', '40'],
      ['1860', '80'],
    ])
    expect(
      await stage.client.fetch('*[_id == $id][0].table.columns[]{name, kind}', {id: series}),
    ).toEqual([
      {name: 'Year', kind: 'date'},
      {name: 'Oil', kind: 'number'},
    ])
    expect(await seriousFaults(stage.page, '[data-testid=data-table]')).toEqual([])

    await stage.page.getByTestId('csv-file').setInputFiles({
      name: 'more.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Year;Oil\n1900;95\n'),
    })
    const dialog = stage.page.getByRole('dialog', {name: 'Bring 1 row into the table'})
    await dialog.waitFor()
    expect(await seriousFaults(stage.page, '[role=dialog]')).toEqual([])
    await dialog.getByRole('button', {name: 'Cancel'}).click()
    await dialog.waitFor({state: 'detached'})
  })

  it('is written in by keyboard, while another editor is at another cell', async () => {
    await cell(1, 1).selectText()
    await stage.page.keyboard.type('85')
    const {rows} = await stage.client.fetch('*[_id == $id][0].table{rows}', {id: series})
    await stage.client
      .patch(series)
      .set({[`table.rows[_key=="${rows[0]._key}"].cells[1]`]: '41'})
      .commit()
    await press('Enter')
    await expect
      .poll(() => cell(2, 1).evaluate((input) => input === document.activeElement), soon)
      .toBe(true)
    await press('Shift+Tab')
    await stage.page.keyboard.type('1900')
    await expect.poll(cells, soon).toEqual([
      ['1820', '41'],
      ['1860', '85'],
      ['1900', ''],
    ])
    await press('ArrowUp', 'ArrowUp')
    expect(await cell(0, 0).evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it('takes cells from a spreadsheet, beyond its edges', async () => {
    await cell(2, 1).focus()
    await stage.page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '95\t160\n100\t210\n')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
      )
    })
    await expect.poll(cells, soon).toEqual([
      ['1820', '41'],
      ['1860', '85'],
      ['1900', '95', '160'],
      ['', '100', '210'],
    ])
  })
})

it('asked nobody else, and nothing that the lake does not have', async () => {
  expect(await noiseOf(stage)).toEqual(silence)
})
