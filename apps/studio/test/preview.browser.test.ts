import {readFileSync} from 'node:fs'
import {serveDecks} from '@rostrum/deck/serve'
import type {Frame, Locator} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {seriousFaults} from './axe.ts'
import {openStage, type Stage} from './harness.ts'
import {noiseOf, silence} from './noise.ts'
import {addSampleTalk} from './sample-talk.ts'
import {reservePort} from './start-lake.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

let stage: Stage
let studio: StudioPage
let decks: Awaited<ReturnType<typeof serveDecks>>

const soon = {timeout: 20_000, interval: 50}
const viewport = {width: 1440, height: 900}
const talk = 'talk-five-minutes'
const leaving = 'slides[_key=="leaving"]'
const draft = (id: string) => stage.client.getDocument(`drafts.${id}`)

beforeAll(async () => {
  const port = await reservePort()
  stage = await openStage({
    viewport,
    deckUrl: `http://localhost:${port}`,
  })
  studio = studioPage(stage.page, stage.studioUrl)
  decks = await serveDecks({port, content: stage, studioUrl: stage.studioUrl})
  await addSampleTalk(stage.client)
})
afterAll(async () => {
  await decks.close()
  await stage.close()
})

describe('a deck while it is written', () => {
  it('shows a slide as it is typed, and leads from the slide to its fields', async () => {
    const {page} = stage
    await studio.open('section;section-opening')
    await page.locator('[data-slide=leaving]').dblclick()
    const shown = page.getByTestId('slide-preview')
    await shown.getByText('At the first error').waitFor()
    await studio.text(`${leaving}.headline`).fill('Where do people leave?')
    await expect.poll(() => shown.locator('.headline').innerText(), soon).toContain('Where do')
    await shown.getByText('At the first error').click()
    const focused = studio.field(`${leaving}.body`).locator('[contenteditable=true]:focus')
    await focused.waitFor()
    await expect
      .poll(() => draft('section-opening'), soon)
      .toMatchObject({
        slides: [{}, {}, {headline: 'Where do people leave?'}, {}],
      })
  })

  it('shows headline, points and picture at once on a small screen, and keeps the picture', async () => {
    const {page} = stage
    await page.setViewportSize({width: 1280, height: 720})
    await studio.open('section;section-opening')
    await page.locator('[data-slide=leaving]').dblclick()
    const points = studio.field(`${leaving}.body`)
    const frame = page.getByTestId('slide-preview').getByTestId('slide-frame')
    await frame.getByText('At the first error').waitFor()
    await expect.poll(() => isInSight(studio.text(`${leaving}.headline`)), soon).toBe(true)
    const first = points.locator('[contenteditable]').getByText('Before the install has ended')
    expect(await isInSight(first)).toBe(true)
    expect(await isInSight(frame)).toBe(true)
    const last = studio.field(`${leaving}.sources`).getByRole('button', {name: 'Add item'})
    expect(await isInSight(last)).toBe(false)
    await studio.text(`${leaving}.headline`).hover()
    await page.mouse.wheel(0, 5000)
    await expect.poll(() => isInSight(last), soon).toBe(true)
    expect(await isInSight(frame)).toBe(true)
    await page.setViewportSize(viewport)
  })

  it('draws slides as the theme of their talk says, as it is changed', async () => {
    const {page, client} = stage
    const harbour = {_type: 'theme', _id: 'theme-harbour', title: 'Harbour', base: 'essay'}
    const light = {_type: 'themeColours', paper: '#fff8e0'}
    await client.createOrReplace({...harbour, slug: {_type: 'slug', current: 'harbour'}, light})
    await client
      .patch(talk)
      .set({theme: {_type: 'reference', _ref: harbour._id}})
      .commit()
    await studio.open('section;section-opening')
    const looks = (slide: Locator) =>
      slide.evaluate((each) => {
        const headline = each.querySelector('.headline')!
        return [getComputedStyle(headline).fontFamily, getComputedStyle(each).backgroundColor]
      })
    const paper = 'rgb(255, 248, 224)'
    const inTheme = [expect.stringContaining('Newsreader'), paper]
    const tile = page.locator('[data-slide=leaving]')
    await expect.poll(() => looks(tile.locator('.slide').first()), soon).toEqual(inTheme)
    await tile.dblclick()
    const shown = page.getByTestId('slide-preview').locator('.slide').first()
    await expect.poll(() => looks(shown), soon).toEqual(inTheme)
    await client.patch(harbour._id).set({base: 'signal'}).commit()
    const inSignal = [expect.stringContaining('Schibsted Grotesk'), paper]
    await expect.poll(() => looks(shown), soon).toEqual(inSignal)
    await client.patch(talk).unset(['theme']).commit()
    await expect.poll(() => looks(shown), soon).not.toEqual(inSignal)
    await client.delete(harbour._id)
  })

  it('shows the whole deck in step with the open slide', async () => {
    const {page} = stage
    await page.getByRole('button', {name: 'Show the whole deck beside the slide'}).click()
    const deck = page.getByTestId('deck-inspector')
    const current = deck.locator('[aria-current="true"]')
    await expect.poll(() => current.innerText(), soon).toContain('3. Where do people leave?')
    expect(await seriousFaults(page, '[data-testid=deck-inspector]')).toEqual([])
    await deck.getByRole('button', {name: 'Open slide 4.'}).click()
    await expect.poll(() => current.innerText(), soon).toContain('4. ')
    await studio.text('slides[_key=="voice"].attribution').fill('Someone who stayed')
    await expect.poll(() => current.innerText(), soon).toContain('4. ')
    await expect
      .poll(() => current.locator('figcaption').innerText(), soon)
      .toContain('Someone who stayed')
  })

  it('imports pasted notes after a look at what will be made', async () => {
    const {page, client} = stage
    await page.goto(`${stage.studioUrl}/structure/import`)
    const notes =
      '# On tea\n\n## Water\n\n### How hot\n\n- Green: eighty degrees\n- Black: boiling\n'
    await page.getByLabel('Notes in Markdown').fill(notes)
    const shown = page.getByTestId('imported-talk')
    await shown.getByText('A new talk').waitFor()
    expect(await shown.innerText()).toMatch(/On tea[^]*Water[^]*How hot\s+Bullets/)
    const written = () => client.fetch<string[]>('*[_id match "*tea*"]._id')
    expect(await written()).toEqual([])
    await page.getByTestId('confirm-import').click()
    await shown.getByRole('link', {name: 'Open “On tea”'}).click()
    await expect.poll(() => studio.text('title').inputValue(), soon).toBe('On tea')
    expect((await written()).every((id) => id.startsWith('drafts.'))).toBe(true)
  })

  it('tells of conflicts before notes are merged into a talk', async () => {
    const {page, client} = stage
    await client.patch('drafts.talk-on-tea').set({title: 'About tea'}).commit()
    await studio.chooseAction('Import outline')
    const dialog = page.getByRole('dialog', {name: 'Import outline'})
    await dialog.getByLabel('Notes in Markdown').fill('# Tea, at length\n\n- One point\n')
    await dialog.getByText('both changed').waitFor()
    expect(await dialog.innerText()).toContain('The Studio’s “About tea” stands')
    await page.keyboard.press('Escape')
    expect(await draft('talk-on-tea')).toMatchObject({title: 'About tea'})
  })

  it('exports what its editors see as notes', async () => {
    const download = stage.page.waitForEvent('download')
    await studio.chooseAction('Export outline')
    const notes = readFileSync(await (await download).path(), 'utf8')
    expect(notes).toContain('About tea')
    expect(notes).toContain('- Green: eighty degrees')
  })

  it('builds what is published and downloads it', async () => {
    await studio.open(`talk;${talk}`)
    const download = stage.page.waitForEvent('download')
    await studio.chooseAction('Build and download')
    const archive = readFileSync(await (await download).path())
    expect((await download).suggestedFilename()).toBe('the-first-five-minutes.zip')
    expect(archive.includes('the-first-five-minutes/index.html')).toBe(true)
    const report = stage.page.getByRole('dialog', {name: 'Build and download'})
    await report.getByText('Unpack it and open index.html').waitFor()
    await stage.page.keyboard.press('Escape')
  })

  it('presents what is published, in a tab of its own', async () => {
    const opened = stage.page.context().waitForEvent('page')
    await studio.chooseAction('Present')
    const deck = await opened
    await deck.getByRole('heading', {name: 'The first five minutes'}).waitFor()
    expect(deck.url()).toContain(`${decks.url}/the-first-five-minutes/`)
    await deck.close()
  })

  it('shows drafts in the Presentation tool; a click on a headline opens its field', async () => {
    const {page} = stage
    const address = `${decks.url}/the-first-five-minutes/?perspective=drafts#/s-section-opening-leaving`
    await page.goto(`${stage.studioUrl}/deck?preview=${encodeURIComponent(address)}`)
    await frameOf(decks.url)
    // The tool may make its frame anew: whichever stands there now is meant.
    const headline = page.locator('iframe').contentFrame().locator('.present .headline')
    await expect.poll(() => headline.innerText(), soon).toContain('Where do people leave?')
    // Once the frame and the Studio have found each other.
    await expect.poll(openLeaving, {...soon, interval: 500}).toContain(`${leaving}.headline`)
    const field = studio.text(`${leaving}.headline`)
    await field.fill('Where they leave')
    await expect.poll(() => headline.innerText(), soon).toContain('Where they leave')
    expect((await frameOf(decks.url)).url()).toContain('#/s-section-opening-leaving')
  })

  it('opens the title of the talk where a slide shows that', async () => {
    const {page} = stage
    const address = `${decks.url}/the-first-five-minutes/?perspective=drafts`
    await page.goto(`${stage.studioUrl}/deck?preview=${encodeURIComponent(address)}`)
    const clickTitle = async () => {
      const headline = page.locator('iframe').contentFrame().locator('.present .headline')
      await headline.hover()
      await headline.click({force: true})
      return decodeURIComponent(page.url())
    }
    await expect.poll(clickTitle, {...soon, interval: 500}).toMatch(/talk-five-minutes.*title/)
    const title = studio.text('title')
    await expect.poll(() => title.inputValue(), soon).toBe('The first five minutes')
  })

  it('keeps the room that an address asks for, while the deck is written', async () => {
    const {page} = stage
    const query = '?perspective=drafts&minutes=5&theme=essay'
    const address = `${decks.url}/the-first-five-minutes/${query}#/s-section-opening-leaving`
    await page.goto(`${stage.studioUrl}/deck?preview=${encodeURIComponent(address)}`)
    await frameOf(`${decks.url}/the-first-five-minutes/${query}`)
    // The tool may make its frame anew: whichever stands there now is meant.
    const deck = page.locator('iframe').contentFrame()
    const headline = deck.locator('.present .headline')
    await expect.poll(() => headline.innerText(), soon).toContain('leave')
    expect(await deck.locator('html').getAttribute('data-theme')).toBe('essay')
    await expect.poll(openLeaving, {...soon, interval: 500}).toContain(`${leaving}.headline`)
    expect(new URL(page.url()).searchParams.get('preview')).toContain(query)
    await studio.text(`${leaving}.headline`).fill('Where they go')
    await expect.poll(() => headline.innerText(), soon).toContain('Where they go')
    await frameOf(`${decks.url}/the-first-five-minutes/${query}`)
  })

  it('opens the tool at the deck that was worked on last, and lists the others', async () => {
    const {page, client} = stage
    await client.patch('drafts.section-opening').set({summary: 'Touched last'}).commit()
    await page.goto(stage.studioUrl)
    await page.getByRole('link', {name: 'Deck', exact: true}).click()
    const deck = await frameOf(`${decks.url}/the-first-five-minutes/`)
    const title = deck.locator('.present .headline')
    await expect.poll(() => title.innerText(), soon).toContain('The first five minutes')
    const waiting = page.getByText(/Connecting|Trying to connect|Unable to connect/)
    await page.getByTestId('field-title').waitFor()
    await expect.poll(() => waiting.count(), soon).toBe(0)

    const list = `${decks.url}/?perspective=drafts`
    await page.goto(`${stage.studioUrl}/deck?preview=${encodeURIComponent(list)}`)
    await frameOf(list)
    await expect.poll(() => page.url(), soon).toContain('/deck///')
    await expect.poll(() => waiting.count(), soon).toBe(0)
    // The tool may make its frame anew: whichever stands there now is meant.
    const decksThere = page.locator('iframe').contentFrame()
    await decksThere.getByRole('link', {name: 'The first five minutes'}).click()
    await frameOf(`${decks.url}/the-first-five-minutes/?perspective=drafts`)
  })

  it('asked nobody else, and nothing that the lake does not have', async () => {
    expect(await noiseOf(stage)).toEqual(silence)
  })

  it('says what to cut while the deck does not fit, and shows it again when it does', async () => {
    const {page, client} = stage
    const published = (await client.getDocument('section-opening'))!
    const takes = (seconds: number) =>
      client
        .transaction()
        .createIfNotExists({...published, _id: 'drafts.section-opening'})
        .patch('drafts.section-opening', {
          set: {[`${leaving}.seconds`]: {_type: 'seconds', short: seconds, long: seconds}},
        })
        .commit()
    await takes(60)
    const query = '?perspective=drafts&minutes=5'
    const address = `${decks.url}/the-first-five-minutes/${query}#/s-section-opening-leaving`
    await page.goto(`${stage.studioUrl}/deck?preview=${encodeURIComponent(address)}`)
    const deck = page.locator('iframe').contentFrame()
    const headline = deck.locator('.present .headline')
    // Once the frame and the Studio have found each other.
    await expect.poll(openLeaving, {...soon, interval: 500}).toContain(`${leaving}.headline`)
    await studio.text(`${leaving}.headline`).waitFor()
    await takes(400)
    await deck.getByText('What must be told does not fit into 5:00').waitFor()
    expect(await deck.locator('.cuts').innerText()).toMatch(/^6:40\s+\S/)
    let seconds = 30
    const fits = async () => {
      await takes((seconds += 1))
      return headline.count()
    }
    await expect.poll(fits, {timeout: 30_000, interval: 2000}).toBe(1)
    await frameOf(`${decks.url}/the-first-five-minutes/${query}`)
  })

  it('says how to start the deck app where it is not running', async () => {
    await decks.close()
    await studio.open(`talk;${talk}`)
    await studio.chooseAction('Present')
    const said = stage.page.getByText('Start it with “npm start”')
    await expect.poll(() => said.first().isVisible(), soon).toBe(true)
  })
})

/** Clicks the headline of the slide in the Presentation tool; the address that this leads to. */
async function openLeaving(): Promise<string> {
  const deck = stage.page.locator('iframe').contentFrame()
  // A frame that the tool has made anew begins at the first slide.
  await deck.locator('html').evaluate(goToLeaving)
  const headline = deck.locator('.present .headline')
  await headline.hover()
  await headline.click({force: true})
  return decodeURIComponent(stage.page.url())
}

/** Runs in the page of the deck. */
function goToLeaving(): void {
  location.hash = '#/s-section-opening-leaving'
}

/** Whether all of an element is in the window, with nothing before it. */
const isInSight = (locator: Locator) =>
  locator.evaluate((element) => {
    const {left, right, top, bottom} = element.getBoundingClientRect()
    const corners = [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => ({x, y})))
    return corners.every(({x, y}) => element.contains(document.elementFromPoint(x, y)))
  })

async function frameOf(url: string): Promise<Frame> {
  const find = () => stage.page.frames().find((frame) => frame.url().startsWith(url))
  await expect.poll(find, soon).toBeDefined()
  return find()!
}
