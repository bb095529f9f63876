import {bareSlide, type Slide} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, test} from 'vitest'
import {renderMarkdown} from '../markdown/render-markdown.ts'
import {previewSlide} from '../html/preview-slide.ts'
import {exampleTalk, points} from '../testing/index.ts'
import type {Block} from './deck-plan.ts'
import {planDeck} from './plan-deck.ts'
import {planSlide} from './plan-slide.ts'

const blocksOf = <Type extends Block['type']>(slide: unknown, type: Type) =>
  planSlide(slide as Slide).slides.flatMap(({blocks}) =>
    blocks.filter((block): block is Extract<Block, {type: Type}> => block.type === type),
  )

test('a reference that leads nowhere leaves no gap', () => {
  const talk = exampleTalk()
  const {speakers, sections} = talk
  const gaps = {
    ...talk,
    speakers: [null, ...speakers!, null],
    sections: [null, ...sections!],
  } as unknown as typeof talk
  expect(planDeck(gaps)).toEqual(planDeck(talk))
  const {peopleSlide} = slideFixtures
  const [people] = blocksOf({...peopleSlide, people: [null, ...peopleSlide.people!]}, 'people')
  expect(people!.people).toHaveLength(peopleSlide.people!.length)
})

test('a cell that is not known keeps its place', () => {
  const {tableSlide} = slideFixtures
  const table = tableSlide.table!
  const rows = table.rows!.map((row) => ({...row, cells: [row.cells![0], null, row.cells![2]]}))
  const [block] = blocksOf({...tableSlide, table: {...table, rows}}, 'table')
  expect(block!.rows[0]).toEqual(['Whale oil', '', 'little'])
})

test('what has no room for a line is cut into lines all the same', () => {
  const slide = {
    ...slideFixtures.pitfallSlide,
    headline: 'A mistake that takes many words to say. '.repeat(5),
    remedy: 'What to do about it is not short either. '.repeat(8),
    body: [{_type: 'unforeseen', _key: 'a', text: 'x'.repeat(900)}],
  } as unknown as Slide
  expect(planSlide(slide).slides.length).toBeGreaterThan(1)
})

test('an address is written so that it can be followed, scanned and kept in any format', () => {
  const link = (href: string) =>
    blocksOf({...slideFixtures.callToActionSlide, link: href}, 'call')[0]?.link?.href ?? null
  expect(link('https://a.example/\ud800"<b>')).toBe('https://a.example/\ufffd%22%3Cb%3E')
  expect(link('https://a.example/\u202Egnp.exe')).toBe('https://a.example/%E2%80%AEgnp.exe')
  for (const href of ['https:/a', 'https:', 'mailto:', 'file:///etc/passwd'])
    expect(link(href)).toBeNull()
  const odd = {...slideFixtures.callToActionSlide, link: 'https://a.example/\ud800'}
  expect(previewSlide(odd).pages.join('')).toContain('code-to-scan')
})

test('a number that is no place in a list stands beside no headline', () => {
  const numberOf = (number: number) =>
    blocksOf({...slideFixtures.numberedSlide, number}, 'headline')[0]!.number
  expect([38, 2 ** 53, -1, 0.5].map(numberOf)).toEqual([38, null, null, null])
})

test('a crop that leaves nothing, and a size that no picture has, are not heeded', () => {
  const image = {
    _type: 'image',
    asset: {
      _id: 'image-a-9x9-png',
      url: 'https://a.example/a.png',
      mimeType: 'image/png',
      metadata: {lqip: null, dimensions: {width: -3, height: 1e21}},
    },
    crop: {top: 0.6, bottom: 0.6, left: 0, right: 0},
    hotspot: {x: 7, y: -7},
  }
  expect(blocksOf({...slideFixtures.imageSlide, image}, 'image')[0]!.image).toMatchObject({
    width: null,
    height: null,
    crop: null,
    focus: {x: 1, y: 0},
  })
})

test('notes of steps that cannot stand together on paper are reported', () => {
  const step = (_key: string) => ({_type: 'codeStep' as const, _key, lines: '1', note: _key})
  const withNotes = (...keys: string[]) => ({...slideFixtures.codeSlide, steps: keys.map(step)})
  expect(planSlide(withNotes('Read', 'Write')).problems).toEqual([])
  const [first, ...others] = planSlide(withNotes('a', 'b', 'c', 'd', 'e', 'f')).problems
  expect(first!.message).toMatch(/^The notes of the steps are too long to stand together/)
  expect(others).toEqual([])
})

test('a theme whose texts are wider than the plan foresees is reported', () => {
  const {theme: _, ...talk} = exampleTalk()
  const wide = {
    _id: 'wide',
    title: 'Wide',
    slug: 'wide',
    base: 'signal' as const,
    light: null,
    dark: null,
    fonts: {_type: 'themeFonts' as const, text: 'Geist Mono' as const},
    logo: null,
    logoDark: null,
  }
  const said = planDeck({...talk, theme: wide}).problems.map(({message}) => message)
  expect(said.filter((message) => message.startsWith('The theme sets text'))).toHaveLength(1)
})

test('code and addresses within a line end where they end in Markdown', () => {
  const body = points([['*', 1, 'See https://a.example/x']])
  const [block] = body
  if (block?._type !== 'block') throw new Error('Points are blocks.')
  block.children!.push({
    _type: 'span',
    _key: 'code',
    text: 'a\n\n<b>`c`</b>',
    marks: ['code'],
  })
  block.children!.push({_type: 'span', _key: 'next', text: '<i>\rd', marks: ['code']})
  const slide: Slide = {...bareSlide, _type: 'bulletsSlide', _key: 'a', headline: 'Links', body}
  const sections = [{_id: 's', _rev: '1', title: 'S', slides: [slide]}]
  const text = renderMarkdown(planDeck({...exampleTalk(), sources: null, sections}))
  expect(text).toContain('- See https\\://a.example/x``a <b>`c`</b>``\u200b`<i> d`')
})
