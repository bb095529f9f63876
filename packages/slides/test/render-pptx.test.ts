import {readFileSync} from 'node:fs'
import {
  bareSlide,
  finishedThemes,
  hexOf,
  type Slide,
  type SlideKind,
  type Talk,
} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {strFromU8, unzipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {planDeck} from '../src/plan/plan-deck.ts'
import {exampleTalk, hostileTalk, notes, readXml, stressTalk} from '../src/testing/index.ts'
import {basePalettes} from '../src/pptx/base-palettes.ts'
import {renderPptx, type PptxOptions} from '../src/pptx/render-pptx.ts'

const talkOf = (slides: readonly Slide[]): Talk => ({
  ...exampleTalk(),
  sources: null,
  sections: [
    {
      _id: 'lights',
      _rev: 'one',
      title: 'Lights',
      slides: slides.map((slide, at) => ({...slide, _key: `k${at}`})),
    },
  ],
})

/** The parts of the deck, and those of the workbooks in it. */
async function partsOf(talk: Talk, options?: PptxOptions): Promise<Map<string, string>> {
  const parts = Object.entries(unzipSync(await renderPptx(planDeck(talk), options)))
  const books = parts.filter(([path]) => path.endsWith('.xlsx'))
  const sheets = books.flatMap(([book, bytes]) =>
    Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => [
      `${book}!/${path}`,
      part,
    ]),
  )
  return new Map([...parts, ...sheets].map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const xmlOf = (parts: ReadonlyMap<string, string>) =>
  [...parts].filter(([path]) => /\.(?:xml|rels)$/.test(path))

const brokenIn = (parts: ReadonlyMap<string, string>): string[] =>
  xmlOf(parts).flatMap(([path, text]) => {
    try {
      readXml(text)
      return []
    } catch (error) {
      return [`${path}: ${String(error)}`]
    }
  })

const relationsOf = (parts: ReadonlyMap<string, string>) =>
  xmlOf(parts)
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, text]) =>
      readXml(text)
        .filter(({name}) => name === 'Relationship')
        .map(({attributes}) => ({
          folder: path.replace(/_rels\/[^/]*$/, ''),
          target: attributes.get('Target')!,
          isExternal: attributes.get('TargetMode') === 'External',
        })),
    )

describe.each([
  ['of each kind', talkOf(Object.values(slideFixtures))],
  ['an example', exampleTalk()],
  ['a hostile one', hostileTalk()],
  ['too much for any slide', stressTalk()],
])('%s', (_, talk) => {
  let parts: Map<string, string>
  beforeAll(async () => {
    parts = await partsOf(talk, {notes: true})
  })

  test('every part is well-formed', () => {
    expect(brokenIn(parts)).toEqual([])
  })

  test('every relation leads to a part, and every part is said what it is', () => {
    const types = readXml(parts.get('[Content_Types].xml')!)
    const known = new Set(types.map(({attributes}) => attributes.get('PartName')))
    const unsaid = xmlOf(parts).filter(
      ([path]) => !known.has(`/${path}`) && !/\.rels$|^\[|!/.test(path),
    )
    expect(unsaid.map(([path]) => path)).toEqual([])
    const named = [...known].filter((path) => path !== undefined && !parts.has(path.slice(1)))
    expect(named).toEqual([])
    const lost = relationsOf(parts).filter(({folder, target, isExternal}) =>
      isExternal
        ? !/^(?:https?:\/\/|mailto:)/.test(target)
        : !parts.has(new URL(target, `file:///${folder}`).pathname.slice(1)),
    )
    expect(lost).toEqual([])
  })

  test('shapes of a slide have ids of their own, and one of them is its title', () => {
    const slides = [...parts].filter(([path]) => /^ppt\/slides\/[^/]*\.xml$/.test(path))
    expect(slides).toHaveLength(planDeck(talk).slides.length)
    const wrong = slides.filter(([, text]) => {
      const elements = readXml(text)
      const ids = elements
        .filter(({name}) => name === 'p:cNvPr')
        .map(({attributes}) => attributes.get('id'))
      const titles = elements.filter(({attributes}) => attributes.get('type') === 'title')
      return new Set(ids).size < ids.length || titles.length !== 1
    })
    expect(wrong.map(([path]) => path)).toEqual([])
  })
})

test('the same talk gives the same bytes', async () => {
  const plan = planDeck(talkOf(Object.values(slideFixtures)))
  const [first, second] = [await renderPptx(plan), await renderPptx(plan)]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  const dates = [...(await partsOf(exampleTalk()))].filter(([, text]) => text.includes('<dcterms:'))
  expect(dates.map(([path]) => path)).toEqual([])
})

test.each(Object.keys(slideFixtures) as SlideKind[])(
  '%s without content can be opened',
  async (kind) => {
    const parts = await partsOf(talkOf([{...bareSlide, _type: kind, _key: 'a'} as Slide]))
    expect(brokenIn(parts)).toEqual([])
  },
)

test('lists, tables and charts are Office’s own', async () => {
  const {numberedSlide, bulletsSlide, tableSlide, chartSlide} = slideFixtures
  const parts = await partsOf(talkOf([numberedSlide, bulletsSlide, tableSlide, chartSlide]))
  const slide = (page: number) => readXml(parts.get(`ppt/slides/slide${page}.xml`)!)
  const valueOf = (page: number, tag: string, key: string) =>
    slide(page)
      .find(({name}) => name === tag)
      ?.attributes.get(key)
  expect(valueOf(1, 'a:buAutoNum', 'startAt')).toBe('1')
  expect(valueOf(2, 'a:buChar', 'char')).toMatch(/■|&#x25A0;/)
  expect(valueOf(3, 'a:tblPr', 'firstRow')).toBe('1')
  expect(valueOf(3, 'p:cNvPr', 'descr')).toBeUndefined()
  const related = relationsOf(parts).map(({target}) => target)
  expect(related).toContain(`/ppt/charts/chart1.xml`)
  expect(slide(4).filter(({name}) => name === 'c:chart')).toHaveLength(1)
  const chart = parts.get('ppt/charts/chart1.xml')!
  expect(chart).toContain('Sheet1!$B$2')
  const sheet = [...parts.keys()].find((path) => path.endsWith('.xlsx!/xl/worksheets/sheet1.xml'))
  const values = planDeck(talkOf([chartSlide])).slides.flatMap(({blocks}) =>
    blocks.flatMap((block) => (block.type === 'chart' ? block.series : [])),
  )
  for (const value of values.flatMap((one) => one.values).filter((one) => one !== null))
    expect(parts.get(sheet ?? '')).toContain(`<v>${value}</v>`)
})

test('tables, charts and pictures say what they are; decoration says nothing', async () => {
  const {tableSlide, chartSlide} = slideFixtures
  const parts = await partsOf(talkOf([tableSlide, chartSlide]))
  const described = (page: number) =>
    readXml(parts.get(`ppt/slides/slide${page}.xml`)!).flatMap(
      ({name, attributes}) => (name === 'p:cNvPr' && attributes.get('descr')) || [],
    )
  const blocks = planDeck(talkOf([tableSlide, chartSlide])).slides.flatMap((slide) => slide.blocks)
  const alts = blocks.flatMap((block) =>
    block.type === 'table' ? block.columns.map(({name}) => name).join(', ') : [],
  )
  expect(described(1)).toEqual(alts)
  expect(described(2)).toEqual(blocks.flatMap((block) => (block.type === 'chart' ? block.alt : [])))
  expect(parts.get('ppt/slides/slide1.xml')).toContain('adec:decorative')
})

test('a picture is kept once, says what it shows, and leads where its slide does', async () => {
  const {embedSlide, imageSlide} = slideFixtures
  const own = [exampleTalk()]
    .flatMap((talk) => talk.sections ?? [])
    .flatMap((section) => section?.slides ?? [])
    .flatMap((slide) => (slide?._type === 'imageSlide' ? (slide.image ?? []) : []))
  const [image] = own
  const address = 'https://example.org/lens?turn=1&light=2'
  const slides = [
    {...imageSlide, image},
    {...imageSlide, image},
    {...embedSlide, poster: image, url: address},
  ] as Slide[]
  const bytes = new Uint8Array([137, 80, 78, 71])
  const parts = await partsOf(talkOf(slides), {
    picture: () => ({bytes, extension: 'png', width: 900, height: 600}),
  })
  expect([...parts.keys()].filter((path) => path.startsWith('ppt/media/'))).toEqual([
    'ppt/media/picture1.png',
  ])
  expect(brokenIn(parts)).toEqual([])
  const pictures = [1, 2, 3].flatMap((page) =>
    readXml(parts.get(`ppt/slides/slide${page}.xml`)!).flatMap(({name, attributes}) =>
      name === 'p:cNvPr' && ['Picture', 'Page'].includes(attributes.get('name')!)
        ? attributes.get('descr')
        : [],
    ),
  )
  expect(pictures).toEqual([imageSlide.alt, imageSlide.alt, embedSlide.alt])
  expect(relationsOf(parts).map(({target}) => target)).toContain(address.replaceAll('&', '&amp;'))
})

test('notes are there for whom they are meant', async () => {
  const {statementSlide} = slideFixtures
  const spoken = async (notesVisibility: 'private' | 'handout' | 'public', all: boolean) => {
    const slide = {...statementSlide, notes: notes('Turn round.'), notesVisibility}
    const parts = await partsOf(talkOf([slide]), {notes: all})
    return [...parts.values()].some((text) => text.includes('Turn round.'))
  }
  expect(await spoken('public', false)).toBe(true)
  expect(await spoken('handout', false)).toBe(false)
  expect(await spoken('private', false)).toBe(false)
  expect(await spoken('private', true)).toBe(true)
})

test('what could do harm is text, and nothing but text', async () => {
  const parts = await partsOf(hostileTalk(), {notes: true})
  const all = [...parts.values()].join('')
  expect(all).toContain('&lt;script&gt;alert(1)')
  expect(all).not.toContain('<script')
  const values = xmlOf(parts).flatMap(([, text]) =>
    readXml(text).flatMap(({attributes}) => [...attributes].filter(([key]) => key !== 'descr')),
  )
  const harmful = values.filter(([key, value]) => key !== 'name' && value.includes('javascript:'))
  expect(harmful).toEqual([])
})

test.each(finishedThemes.map(({value}) => value))('the colours of %s are those by day', (base) => {
  const css = readFileSync(new URL(`../src/theme/${base}-tokens.css`, import.meta.url), 'utf8')
  const found: Record<string, Record<string, string>> = {}
  for (const [, ground = '', body = ''] of css.matchAll(/\[data-ground='(\w+)'\] \{([^}]*)\}/g))
    for (const [, name = '', colour = ''] of body.matchAll(
      /--([a-z-]+): (?:light-dark\()?(oklch\([^)]*\)|var\(--soft\))/g,
    )) {
      const [token, kind] = name.split('-')
      const hex = colour.startsWith('var') ? (found[ground]?.['soft'] ?? '') : hexOf(colour)
      if (kind === undefined) (found[ground] ??= {})[name] = hex
      else if (token === 'code') (found['code'] ??= {})[kind] = hex
    }
  expect(basePalettes[base]).toEqual(found)
})

test('a brand is in the theme of the file, in its colours and its faces', async () => {
  const brand = {
    _id: 'theme-harbour',
    title: 'Harbour & “sons”',
    slug: 'harbour',
    base: 'essay' as const,
    light: {_type: 'themeColours' as const, accent: 'oklch(0.42 0.145 345)'},
    dark: null,
    fonts: {_type: 'themeFonts' as const, text: 'Instrument Sans' as const},
    logo: null,
    logoDark: null,
  }
  const theme = (await partsOf({...exampleTalk(), theme: brand})).get('ppt/theme/theme1.xml')
  expect(theme).toContain('name="Harbour &amp; “sons”"')
  expect(theme).toContain('<a:accent1><a:srgbClr val="80215F"/>')
  expect(theme).toMatch(/<a:majorFont><a:latin typeface="Newsreader"/)
  expect(theme).toMatch(/<a:minorFont><a:latin typeface="Instrument Sans"/)
})
