import {bareSlide, type Slide, type SlideKind} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {describe, expect, test} from 'vitest'
import {planDeck} from '../plan/plan-deck.ts'
import type {PlannedSlide} from '../plan/deck-plan.ts'
import {planSlide} from '../plan/plan-slide.ts'
import {exampleTalk, hostileText, points, stressTalk} from '../testing/index.ts'
import {previewSlide} from './preview-slide.ts'

const kinds = Object.keys(slideFixtures) as SlideKind[]
const markupOf = (slide: Slide): string => previewSlide(slide).pages.join('\n')
const image = {
  _type: 'image' as const,
  asset: {
    _id: 'image-lens-1600x1000-png',
    url: 'http://localhost:3334/lens.png',
    mimeType: 'image/png',
    metadata: {lqip: null, dimensions: {width: 1600, height: 1000}},
  },
}

describe('a slide of each kind', () => {
  test.each(kinds)('%s shows all of its text', (kind) => {
    const markup = readable(markupOf(slideFixtures[kind]))
    for (const text of textsOf(slideFixtures[kind])) expect(markup).toContain(readable(text))
  })

  test.each(kinds)('%s without content is a slide all the same', (kind) => {
    const empty = {...bareSlide, _type: kind, _key: 'a'} as Slide
    const {slides, problems} = planSlide(empty)
    expect(slides.length).toBeGreaterThan(0)
    expect(previewSlide(empty).pages).toHaveLength(slides.length)
    for (const {message, slide} of problems) {
      expect(slide).toBe('a')
      expect(message).toMatch(/: .*\.$/)
    }
  })

  test.each(kinds)('%s stands in the example talk and in the stress talk', (kind) => {
    for (const talk of [exampleTalk(), stressTalk()])
      expect(planDeck(talk).slides.map((slide) => slide.kind)).toContain(kind)
  })

  test('says what an unfinished slide lacks, and what to do', () => {
    const lacking = (kind: SlideKind) =>
      planSlide({...bareSlide, _type: kind, _key: 'a'} as Slide).problems.map(
        ({message}) => message,
      )
    expect(lacking('chartSlide')).toEqual([
      'The chart has no figures: choose a data series that has some.',
    ])
    expect(lacking('videoSlide')).toEqual(['The video is missing: choose a file.'])
    expect(lacking('timelineSlide')).toEqual([
      'The timeline is empty: add what happened, and when.',
    ])
  })
})

describe('what all kinds share', () => {
  const {bulletsSlide, codeSlide, statementSlide} = slideFixtures

  test('points come one after the other where that is wanted', () => {
    expect(markupOf(bulletsSlide)).not.toContain('fragment')
    const each = markupOf({...bulletsSlide, fragments: 'each'})
    expect(each.match(/class="point fragment"/g)).toHaveLength(3)
    const sides = markupOf({...slideFixtures.comparisonSlide, fragments: 'each'})
    expect(sides.match(/class="side fragment"/g)).toHaveLength(2)
  })

  test('a slide says how it comes in', () => {
    const transition = (value: string) => markupOf({...statementSlide, transition: value as 'fade'})
    expect(transition('fade')).toContain('data-transition="fade"')
    expect(transition('auto-animate')).toContain('data-auto-animate=""')
    expect(transition(hostileText)).not.toContain('data-transition')
  })

  test('a background has a tone, or a picture on ink', () => {
    const ground = (background: unknown) => markupOf({...statementSlide, background} as Slide)
    expect(ground({tone: 'accent'})).toContain('data-ground="accent"')
    expect(ground({tone: hostileText})).toContain('data-ground="paper"')
    expect(ground({tone: 'paper', image})).toMatch(
      /data-ground="ink"[^>]*background-image:url\('http:\/\/localhost:3334\/lens\.png'\)/,
    )
    const url = `http://localhost/'); color: red; x: url("\\27`
    const nasty = ground({image: {...image, asset: {...image.asset, url}}})
    expect(nasty).toMatch(/url\('http:\/\/localhost\/%27%29;/)
    expect(nasty).toContain('url%28%22%5c27')
  })

  test('steps of code mark their lines, all at once', () => {
    const markup = markupOf({
      ...codeSlide,
      steps: [
        {_type: 'codeStep', _key: 'a', lines: '2, 4-9'},
        {_type: 'codeStep', _key: 'b', note: 'Look up'},
      ],
    })
    expect(markup.match(/class="fragment step" data-fragment-index="0"/g)).toHaveLength(3)
    expect(markup).toMatch(/class="fragment step-note" data-fragment-index="1"[^]*Look up/)
  })

  test('a claim brings what happened since, and its sources', () => {
    const claim = (text: string) => ({
      _id: 'claim',
      wording: 'x',
      standing: null,
      sinceThen: {text, date: '2026-11-24'},
      sources: [
        {
          _id: 'annals',
          title: 'Annals',
          author: 'E. Thorne',
          publisher: null,
          published: '1874',
          url: null,
          checkedOn: null,
          confidence: null,
        },
      ],
    })
    const [short, ...none] = planSlide({...statementSlide, claims: [claim('It moved.')]}).slides
    expect(none).toEqual([])
    expect(short!.sources).toEqual([{text: 'E. Thorne, 1874', href: null}])
    expect(short!.blocks.at(-1)).toMatchObject({
      type: 'since',
      items: [{text: 'It moved.', date: 'as of 2026-11-24'}],
    })
    const long = planSlide({...statementSlide, claims: [claim('It moved. '.repeat(120))]}).slides
    expect(long.length).toBeGreaterThan(1)
    expect(JSON.stringify(long.slice(1))).toContain('Since then')
  })

  test('layouts are arrangements of the same content', () => {
    const arrangement = (slide: Slide) =>
      planSlide(slide).slides[0]!.blocks.map((block) =>
        'arrangement' in block ? block.arrangement : block.type,
      )
    expect(arrangement({...bulletsSlide, layout: 'stack'})).toEqual(['headline', 'stack'])
    expect(arrangement({...bulletsSlide, layout: 'columns'})).toEqual(['headline', 'branches'])
    const picture = {...slideFixtures.imageSlide, image}
    expect(arrangement({...picture, layout: 'full'})).toEqual(['full', 'headline'])
    expect(arrangement({...picture, layout: 'beside'})).toEqual(['headline', 'beside'])
  })
})

test('hostile text stays text in drawings and in the code to scan', () => {
  const {chartSlide, callToActionSlide, cycleSlide} = slideFixtures
  const table = chartSlide.series!.table!
  const chart: Slide = {
    ...chartSlide,
    headline: hostileText,
    alt: hostileText,
    series: {
      ...chartSlide.series!,
      unit: hostileText,
      table: {
        ...table,
        columns: table.columns!.map((column) => ({
          ...column,
          name: `${hostileText}${column._key}`,
        })),
      },
    },
  }
  const call: Slide = {...callToActionSlide, link: 'https://example.org/?a="><script>&b=\'x'}
  const cycle: Slide = {
    ...cycleSlide,
    steps: cycleSlide.steps!.map((step) => ({...step, title: '<b>a</b>', text: '"><img src=x>'})),
  }
  for (const slide of [chart, call, cycle]) {
    const markup = markupOf(slide)
    expect(markup).toContain('<svg')
    expect(markup).not.toMatch(/<(?:script|img|b)\b/)
  }
})

test('nothing is planned from a slide that points somewhere unsafe', () => {
  const {callToActionSlide, embedSlide, videoSlide} = slideFixtures
  const href = 'javascript:alert(1)'
  const slides: Slide[] = [
    {...callToActionSlide, link: href},
    {...embedSlide, url: href},
    {...videoSlide, file: {_id: 'file-a-mp4', url: href, mimeType: 'video/mp4'}},
  ]
  for (const slide of slides) expect(markupOf(slide)).not.toMatch(/(?:href|src)="javascript:/)
})

test('sets a definition as an entry, each part in a field of its own', () => {
  const slide: Slide = {...slideFixtures.definitionSlide, fragments: 'each'}
  const [{layout, blocks}] = planSlide(slide).slides as [PlannedSlide]
  expect({layout, types: blocks.map(({type}) => type)}).toEqual({
    layout: 'definition',
    types: ['definition'],
  })
  expect(markupOf(slide)).toMatch(
    /<h2[^>]*>Kept light<[^]*class="usage">noun<[^]*class="meaning fragment">[^]*class="contrast fragment"/,
  )
  const long = {...slide, meaning: 'A light that is kept by somebody. '.repeat(60)}
  const pages = planSlide(long).slides
  expect(pages.length).toBeGreaterThan(1)
  expect(JSON.stringify(pages)).toContain('Not to be confused with: An automatic light')
})

test('counts points of a pitfall as its signs, and says what to do instead', () => {
  const markup = markupOf({
    ...slideFixtures.pitfallSlide,
    body: points([['*', 1, 'Nobody reads the log']]),
  })
  expect(markup).toMatch(
    /class="kicker">Pitfall<[^]*Nobody reads the log[^]*Instead<[^]*Ring the bell/,
  )
})

const settings = new Set([
  'chart',
  'kind',
  'highlight',
  'lines',
  'link',
  'url',
  'standing',
  'confidence',
  'language',
])

/** All texts that somebody wrote to be read. */
function textsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string')
    return name.startsWith('_') || settings.has(name) || ['style', 'listItem'].includes(name)
      ? []
      : value.split('\n')
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, name))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, key))
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/** Markup without tags that stand within words, entities and runs of space; attributes stay. */
const readable = (markup: string): string =>
  markup
    .replace(/<\/?(?:span|i|b)\b[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => entities[entity]!)
    .replace(/\s+/g, ' ')
    .trim()
