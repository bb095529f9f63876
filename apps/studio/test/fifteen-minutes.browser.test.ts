import {type SlideKind, slideTypes} from '@rostrum/schema'
import {serveDecks} from '@rostrum/deck/serve'
import {takePicture} from '@rostrum/testing'
import {freePort} from '@rostrum/lake/loopback'
import type {Locator} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {openStage, type Stage} from './harness.ts'
import {libraryNotes} from './library-notes.ts'
import {noiseOf, silence} from './noise.ts'
import {recordFilm} from './record-film.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

/** From pasted notes to a finished talk of fifteen minutes that uses every kind of slide. */

let stage: Stage
let studio: StudioPage
let decks: Awaited<ReturnType<typeof serveDecks>>

const soon = {timeout: 20_000, interval: 50}
const everyKind: readonly SlideKind[] = slideTypes.map(({name}) => name)
const talk = 'drafts.talk-a-library-that-nobody-runs'

type SlideSeen = {section: string; key: string; kind: SlideKind; headline: string | null}
const slides = () =>
  stage.client.fetch<SlideSeen[]>(
    `*[_id == $talk][0].sections[]{
      "id": _ref,
      "slides": coalesce(*[_id == "drafts." + ^._ref][0], *[_id == ^._ref][0]).slides[]{
        "key": _key, "kind": _type, headline
      }
    }{"all": slides[]{"section": ^.id, key, kind, headline}}.all[]`,
    {talk},
  )
const title = (kind: SlideKind) => slideTypes.find(({name}) => name === kind)!.title
const tile = (key: string) => stage.page.locator(`[data-slide="${key}"]`)
const kindOf = async (key: string) => (await slides()).find((slide) => slide.key === key)?.kind
const openSection = async (id: string) => {
  await studio.open(`section;${id}`)
  await stage.page.getByTestId('slide-tile').first().waitFor()
}
const closeSlide = async () => {
  await stage.page.getByRole('button', {name: 'Close dialog'}).click()
  await stage.page.getByTestId('slide-tools').waitFor({state: 'detached'})
}
/** Adds a slide at the end of the open section; answers its path in the form, which is open then. */
async function insert(kind: SlideKind, headline: string): Promise<string> {
  const {page} = stage
  await page.getByTestId('slide-tile').last().click()
  await page.getByRole('button', {name: 'Add slide'}).click()
  await page.getByTestId('kind-picker').locator(`button[data-kind=${kind}]`).click()
  await page.locator('[data-testid$=".headline"] input').waitFor()
  await page.locator('[data-testid$=".headline"] input').fill(headline)
  const found = async () => (await slides()).find((slide) => slide.headline === headline)
  await expect.poll(found, soon).toMatchObject({kind})
  return `slides[_key=="${(await found())!.key}"]`
}
/** In the reference field that is empty and stands last. */
const choose = async (sought: string, found: string) => {
  await stage.page.getByPlaceholder('Type to search').last().fill(sought)
  await stage.page.getByTestId('autocomplete-popover').getByText(found).first().click()
}

beforeAll(async () => {
  const port = await freePort()
  stage = await openStage({
    viewport: {width: 1440, height: 900},
    deckUrl: `http://localhost:${port}`,
  })
  studio = studioPage(stage.page, stage.studioUrl)
  decks = await serveDecks({port, content: stage, studioUrl: stage.studioUrl})
})
afterAll(async () => {
  await decks.close()
  await stage.close()
})

it('takes in pasted notes', async () => {
  const {page} = stage
  await page.goto(`${stage.studioUrl}/structure/talk`)
  await page.getByRole('button', {name: 'Import notes'}).click()
  await page.getByLabel('Notes in Markdown').fill(libraryNotes)
  await page.getByTestId('imported-talk').getByText('A new talk').waitFor()
  await takePicture(page, 'notes-pasted')
  await page.getByTestId('confirm-import').click()
  await page.getByRole('link', {name: 'Open “A library that nobody runs”'}).click()
  await expect.poll(() => studio.text('title').inputValue(), soon).toContain('nobody runs')
  await studio.field('minutes').getByRole('spinbutton').fill('15')
  await expect.poll(() => stage.client.getDocument(talk), soon).toMatchObject({minutes: 15})
})

it('makes the speaker from within the talk', async () => {
  const {page} = stage
  await studio.field('speakers').getByRole('button', {name: 'Add item'}).click()
  await studio.field('speakers').getByRole('button', {name: 'Create'}).click()
  // The form of a new document says by its focus where it begins.
  const isFocused = () => studio.text('name').evaluate((each) => each === document.activeElement)
  await expect.poll(isFocused, soon).toBe(true)
  await studio.text('name').fill('Ada Lindqvist')
  await studio.text('role').fill('Keeper')
  const speakers = () =>
    stage.client.fetch(
      `*[_id == $talk][0].speakers[]{"person": *[_id == "drafts." + ^._ref][0]{name, role}}.person`,
      {talk},
    )
  await expect.poll(speakers, soon).toEqual([{name: 'Ada Lindqvist', role: 'Keeper'}])
  expect(await page.getByRole('alert').count()).toBe(0)
})

it('brings figures in from a CSV file', async () => {
  const {page} = stage
  await page.goto(`${stage.studioUrl}/structure/library;dataSeries`)
  await page.getByTestId('action-intent-button').click()
  await studio.text('title').fill('Houses with a shelf')
  await page.getByTestId('csv-file').setInputFiles({
    name: 'houses.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Year,Houses\n2019,1\n2021,2\n2024,11\n'),
  })
  await studio.text('unit').fill('houses')
  await studio.text('basis').fill('Counted in the street.')
  await studio.field('confidence').getByText('High').click()
  const series = () =>
    stage.client.fetch(
      '*[_type == "dataSeries"]{title, unit, basis, confidence, "cells": table.rows[].cells}',
    )
  await takePicture(page, 'figures')
  await expect.poll(series, soon).toEqual([
    {
      title: 'Houses with a shelf',
      unit: 'houses',
      basis: 'Counted in the street.',
      confidence: 'high',
      cells: [
        ['2019', '1'],
        ['2021', '2'],
        ['2024', '11'],
      ],
    },
  ])
})

it('takes every suggestion of a kind that the notes have the shape of', async () => {
  const suggested: Record<string, SlideKind> = {
    'What a neighbour said': 'quoteSlide',
    'How it grew': 'timelineSlide',
    'Shelf v. catalogue': 'comparisonSlide',
    'The loop that feeds it': 'cycleSlide',
    'The funnel from passer-by to keeper': 'funnelSlide',
    'Books in each house': 'tableSlide',
    'Pitfall: the lock': 'pitfallSlide',
    'Before you begin': 'checklistSlide',
    'Leave one book behind': 'callToActionSlide',
  }
  let open = ''
  for (const [headline, kind] of Object.entries(suggested)) {
    const slide = (await slides()).find((each) => each.headline === headline)!
    if (open !== slide.section) await openSection(slide.section)
    open = slide.section
    await tile(slide.key).dblclick()
    const tools = stage.page.getByTestId('slide-tools')
    if (kind === 'timelineSlide') await takePicture(stage.page, 'slide-with-suggestion')
    await tools.getByRole('button', {name: `Turn into “${title(kind)}”`}).click()
    await expect.poll(() => kindOf(slide.key), soon).toBe(kind)
    if (kind === 'timelineSlide') await takePicture(stage.page, 'slide-turned')
    await closeSlide()
  }
})

it('turns slides into kinds of the editor’s own choice', async () => {
  const own = async (at: string) => (await slides()).find(({headline}) => headline === at)!
  const figure = (await slides()).find(
    ({kind, headline}) => kind === 'bulletsSlide' && headline === null,
  )!
  const before = await own('What stood on the shelf')
  await openSection(figure.section)
  await tile(figure.key).dblclick()
  await stage.page.getByRole('button', {name: 'Turn into…'}).click()
  await stage.page.locator('button[data-kind=bigNumberSlide]').click()
  await expect.poll(() => kindOf(figure.key), soon).toBe('bigNumberSlide')
  await closeSlide()
  expect(before.kind).toBe('bulletsSlide')
})

it('adds what notes cannot say: pictures, figures, people, and what is made', async () => {
  const {page} = stage
  const [first] = await slides()
  await openSection(first!.section)
  const missing = async () => {
    const there = new Set((await slides()).map(({kind}) => kind))
    return everyKind.filter((kind) => !there.has(kind))
  }
  const files = page.getByTestId('file-button-input')
  const upload = (place: Locator, name: string, mimeType: string, buffer: Buffer) =>
    place.setInputFiles({name, mimeType, buffer})
  const holds = (path: string, field: string, value: string | number) =>
    expect
      .poll(
        () =>
          stage.client.fetch(`*[_id == $id][0].${path}[0].${field}`, {
            id: `drafts.${first!.section}`,
          }),
        soon,
      )
      .toBe(value)
  const fill: {readonly [Kind in SlideKind]?: (path: string) => Promise<void>} = {
    imageSlide: async (path) => {
      await upload(files.first(), 'shelf.png', 'image/png', await page.screenshot())
      await studio.text(`${path}.alt`).fill('A shelf in a stairwell')
      await holds(path, 'image.asset->originalFilename', 'shelf.png')
    },
    videoSlide: async (path) => {
      await upload(files.first(), 'book.webm', 'video/webm', await recordFilm(page))
      await upload(files.last(), 'hand.png', 'image/png', await page.screenshot())
      await studio.text(`${path}.alt`).fill('Somebody leaves a book')
      await holds(path, 'video.asset->originalFilename', 'book.webm')
      await holds(path, 'poster.asset->originalFilename', 'hand.png')
    },
    definitionSlide: (path) =>
      studio.text(`${path}.meaning`).fill('A shelf that its readers keep, and nobody owns'),
    peopleSlide: async (path) => {
      await studio.field(`${path}.people`).getByRole('button', {name: 'Add item'}).click()
      await choose('ada', 'Ada Lindqvist')
    },
    chartSlide: () => choose('houses', 'Houses with a shelf'),
    embedSlide: async (path) => {
      await studio.text(`${path}.url`).fill('https://example.org/map')
      await upload(files.last(), 'map.png', 'image/png', await page.screenshot())
      await studio.text(`${path}.alt`).fill('A map of the houses')
      await holds(path, 'poster.asset->originalFilename', 'map.png')
    },
  }
  const made = new Set<SlideKind>(['agendaSlide', 'sourcesSlide'])
  for (const kind of await missing()) {
    const path = await insert(kind, `${title(kind)} of the library`)
    await fill[kind]?.(path)
    if (!made.has(kind)) {
      await page.getByTestId('nested-object-dialog').getByRole('tab', {name: 'Speaking'}).click()
      await studio.field(`${path}.seconds.long`).getByRole('spinbutton').fill('65')
      await holds(path, 'seconds.long', 65)
    }
    await closeSlide()
  }
  expect(await missing()).toEqual([])
  await takePicture(page, 'sorter')
})

it('is told how long it takes, and that every point of the notes has its place', async () => {
  const {page} = stage
  await studio.open(`talk;${talk.replace('drafts.', '')}`)
  await page.getByRole('button', {name: 'The talk at a glance'}).click()
  const glance = page.getByTestId('talk-inspector')
  await expect.poll(() => glance.getByTestId('talk-time').innerText(), soon).toMatch(/^14:\d\d$/)
  expect(await glance.getByTestId('points-left').count()).toBe(0)
  await takePicture(page, 'talk-at-a-glance')
})

it('publishes the talk with its sections, and every slide is in the deck', async () => {
  const {page} = stage
  await studio.publishTalk()
  await page.locator('[data-testid=confirm-publish-talk]:enabled').waitFor()
  await takePicture(page, 'publish-talk')
  await page.getByTestId('confirm-publish-talk').click()
  const left = () => stage.client.fetch<string[]>('*[_id in path("drafts.**")]._id')
  await expect.poll(left, soon).toEqual([])
  const deck = await page.context().newPage()
  await deck.goto(`${decks.url}/a-library-that-nobody-runs/`)
  await deck.locator('.slides > section').first().waitFor()
  const shown = await deck
    .locator('.slides > section')
    .evaluateAll((all) => all.map((section) => section.getAttribute('data-kind')))
  expect(new Set(shown)).toEqual(new Set(everyKind))
  await deck.close()
})

it('asked nobody else, and nothing that the lake does not have', async () => {
  expect(await noiseOf(stage)).toEqual(silence)
})
