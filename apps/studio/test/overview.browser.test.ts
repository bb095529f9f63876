import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {seriousFaults} from './axe.ts'
import {openStage, type Stage} from './harness.ts'
import {noiseOf, silence} from './noise.ts'
import {addSampleTalk} from './sample-talk.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

let stage: Stage
let studio: StudioPage

const soon = {timeout: 20_000, interval: 50}
const read = (id: string) => stage.client.getDocument(id)
const goTo = (place: string) => stage.page.goto(`${stage.studioUrl}/structure/${place}`)

beforeAll(async () => {
  stage = await openStage()
  studio = studioPage(stage.page, stage.studioUrl)
  await addSampleTalk(stage.client)
  await stage.client
    .transaction()
    .create({
      _id: 'claim-enjoyed',
      _type: 'claim',
      wording: 'Most people leave at the first error',
      standing: 'verified',
    })
    .patch('section-opening', (patch) =>
      patch.set({
        'slides[_key=="claim"].claims': [{_type: 'reference', _key: 'c', _ref: 'claim-enjoyed'}],
      }),
    )
    .patch('talk-five-minutes', (patch) =>
      patch.set({
        minutes: 5,
        origin: {
          _type: 'origin',
          file: 'five.md',
          text: '- Three places where people leave\n- A point that nobody took up\n',
          keys: ['leaving', 'forgotten'],
        },
      }),
    )
    .commit()
})
afterAll(() => stage.close())

describe('an overview in the Studio', () => {
  it('offers to make what people write, and nothing else', async () => {
    const {page} = stage
    await page.goto(stage.studioUrl)
    await page.getByTestId('new-document-button').click()
    const items = page.locator('a[data-testid^="create-new-"]')
    await items.first().waitFor()
    const made = await items.allInnerTexts()
    expect(made.join()).toBe(
      'Audience,Claim,Data series,Deck,Event,Organization,Person,Section,Source,Tag,Talk,Theme',
    )
    await page.keyboard.press('Escape')
  })

  it('lists what needs attention, opens it at its field, and forgets it when it is mended', async () => {
    const {page, client} = stage
    await goTo('attention')
    const unsourced = page.getByTestId('count-unsourced')
    await page.getByRole('link', {name: 'Most people leave'}).waitFor()
    const group = page.getByTestId('attention-group').filter({hasText: 'The first five minutes'})
    const sentence = group.getByText('There are no notes.')
    await expect.poll(() => sentence.count(), soon).toBe(1)
    expect(await seriousFaults(page, '[data-testid=attention]')).toEqual([])
    await page.getByRole('button', {name: 'Missing notes 4'}).click()
    await page.getByRole('link', {name: 'Most people leave'}).waitFor({state: 'detached'})
    await group.getByRole('link', {name: 'The whole of the setup'}).focus()
    await page.keyboard.press('Enter')
    await studio.field('slides[_key=="code"].notes').waitFor()

    await client
      .patch('claim-enjoyed')
      .set({sources: [{_type: 'reference', _key: 's', _ref: 'source-survey'}]})
      .commit()
    await unsourced.waitFor({state: 'detached'})
    await client.patch('claim-enjoyed').unset(['sources']).commit()
    await unsourced.waitFor()
  })

  it('shows in the row and the badges of a talk what it takes and lacks', async () => {
    const {page, client} = stage
    await studio.open('talk;talk-five-minutes')
    await page.getByText('4 of 5 min · 7 slides · 4 lack notes').waitFor()
    for (const badge of ['7 slides 3:45 of 5:00', '4 slides without notes', '1 claim unsourced']) {
      await page.getByText(badge, {exact: true}).waitFor()
    }
    const section = await read('section-practice')
    await client.createOrReplace({...section!, _id: 'drafts.section-practice'})
    const unpublished = page.getByText('1 section unpublished', {exact: true})
    await expect.poll(() => unpublished.count(), soon).toBe(1)
    await page.getByRole('button', {name: 'Publish all', exact: true}).waitFor()
    for (const ours of ['[data-ui=Badge]', '[data-testid^=action-]']) {
      expect(await seriousFaults(page, `[data-testid=pane-footer] ${ours}`)).toEqual([])
    }
  })

  it('shows a talk at a glance: its time, what is wrong and where, what the notes still hold', async () => {
    const {page} = stage
    await page.getByRole('button', {name: 'The talk at a glance'}).click()
    const glance = page.getByTestId('talk-inspector')
    expect(await glance.getByTestId('talk-time').innerText()).toBe('2:55–3:45')
    const standings = await glance.getByTestId('talk-standings').innerText()
    expect(standings).toBe('7 slides: 1 must · 6 should')
    await glance.getByRole('button', {name: 'Publish talk with its sections'}).click()
    await page.getByTestId('outgoing-drafts').getByText('What we changed').waitFor()
    await page.getByRole('button', {name: 'Cancel'}).click()
    const left = glance.getByTestId('points-left').getByRole('listitem')
    await expect.poll(() => left.allInnerTexts(), soon).toEqual(['2\nA point that nobody took up'])
    expect(await seriousFaults(page, '[data-testid=talk-inspector]')).toEqual([])
    await glance.getByRole('link', {name: 'Fix it in this order'}).click()
    await studio.field('slides[_key=="order"].notes').waitFor()
  })

  it('lists the slides of a talk beneath its sections', async () => {
    const {page} = stage
    await goTo('talk;talk-five-minutes,view=slides')
    const view = page.getByTestId('sections-view')
    await view.getByRole('link', {name: 'I had it running'}).click()
    const quote = studio.text('slides[_key=="voice"].quote')
    await expect.poll(() => quote.inputValue(), soon).toContain('before my tea was cold')
  })

  it('says of a talk that there is none, and leads to those there are', async () => {
    const {page} = stage
    await goTo('talk;nowhere,view=slides')
    await page.getByText('There is no such talk').waitFor()
    await page.getByRole('button', {name: 'Show all talks'}).click()
    await expect.poll(() => page.url(), soon).toMatch(/\/structure\/talk$/)
  })

  it('shows in a theme what holds where it is left open', async () => {
    await goTo('library;theme;new-theme')
    const swatch = stage.page.getByTestId('colour-swatch').first()
    const colour = () => swatch.evaluate((each) => getComputedStyle(each).backgroundColor)
    await expect.poll(colour, soon).toMatch(/^oklch/)
    await studio
      .field('dark.paper')
      .getByPlaceholder(/^oklch/)
      .waitFor()
    await studio.field('fonts.mono').getByText('Geist Mono, of the theme').waitFor()
  })

  it('says where a source is used', async () => {
    const {page} = stage
    await studio.open('library;source;source-survey')
    await page.getByRole('button', {name: 'Used in'}).click()
    const used = page.getByTestId('used-in').getByRole('link')
    await expect
      .poll(() => used.allInnerTexts(), soon)
      .toEqual(['Why the first five minutes decide\nThree places where people leave'])
    expect(await seriousFaults(page, '[data-testid=used-in]')).toEqual([])
  })

  it('starts a talk with its sections, in one transaction, at its title', async () => {
    const {page, client} = stage
    await goTo('new-talk')
    await page.getByLabel('What is it called?').fill('Coffee, for everyone')
    await page.getByRole('button', {name: '5 minutes', exact: false}).first().click()
    await page.getByTestId('sections-view').getByTestId('slide-thumbnail').first().waitFor()
    const coffee = '*[_type == "talk" && title == "Coffee, for everyone"][0].slug.current'
    expect(await client.fetch(coffee)).toBe('coffee-for-everyone')
    await goTo('new-talk')
    const minutes = page.getByRole('button', {name: '15 minutes'})
    await minutes.waitFor()
    expect(await seriousFaults(page, '[data-testid=new-talk]')).toEqual([])
    await minutes.click()
    const title = studio.text('title')
    await title.waitFor()
    await expect
      .poll(() => title.evaluate((input) => input === document.activeElement), soon)
      .toBe(true)
    await page.keyboard.type('Tea for engineers')
    type Made = {_id: string; _rev: string; minutes: number; revs: string[]}
    const made = () =>
      client.fetch<Made[]>(
        '*[_type == "talk" && title == "Tea for engineers"]{_id, minutes, "sections": count(sections)}',
      )
    await expect.poll(made, soon).toMatchObject([{minutes: 15, sections: 4}])
    const revs = '*[_type == "section" && title == "How it is done"]._rev'
    const others = '*[_type == "section" && title == "What to do now"]._rev'
    expect(await client.fetch(revs)).toEqual(await client.fetch(others))
  })

  it('duplicates a talk with sections of its own', async () => {
    const {page, client} = stage
    await studio.open('talk;talk-five-minutes')
    await studio.chooseAction('Duplicate')
    await page.getByRole('button', {name: 'Copy its sections too'}).click()
    const query = `*[title == "The first five minutes (copy)"][0]{
      _id, slug, origin, "sections": sections[]{_ref, "keys": *[_id == "drafts." + ^._ref][0].slides[]._key}
    }`
    const copy = () => client.fetch<{sections: {_ref: string}[]} | null>(query)
    await expect.poll(copy, soon).toMatchObject({
      slug: null,
      origin: {keys: ['leaving', 'forgotten']},
      sections: [
        {keys: ['title', 'claim', 'leaving', 'voice']},
        {keys: ['break', 'order', 'code']},
      ],
    })
    expect((await copy())!.sections.map(({_ref}) => _ref)).not.toContain('section-opening')
    await page.getByText('The first five minutes (copy)').first().waitFor()
  })

  it('asked nobody else, and nothing that the lake does not have', async () => {
    expect(stage.requests()).toBeGreaterThan(50)
    expect(await noiseOf(stage)).toEqual(silence)
  })
})
