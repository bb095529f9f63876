import {readFileSync} from 'node:fs'
import {bareSlide, type Slide, type SlideKind, type Talk} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {planDeck} from '../src/plan/plan-deck.ts'
import {exampleTalk, hostileTalk, notes, readXml, stressTalk} from '../src/testing/index.ts'
import {tokens} from '../src/pptx/palette.ts'
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

const partsOf = (talk: Talk, options?: PptxOptions): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(renderPptx(planDeck(talk), options))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  )

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
  const parts = partsOf(talk, {notes: true})

  test('every part is well-formed', () => {
    expect(brokenIn(parts)).toEqual([])
  })

  test('every relation leads to a part, and every part is said what it is', () => {
    const types = readXml(parts.get('[Content_Types].xml')!)
    const known = new Set(types.map(({attributes}) => attributes.get('PartName')))
    const unsaid = xmlOf(parts).filter(
      ([path]) => !known.has(`/${path}`) && !path.endsWith('.rels') && !path.startsWith('['),
    )
    expect(unsaid).toEqual([])
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

test('the same talk gives the same bytes', () => {
  const plan = planDeck(exampleTalk())
  expect(Buffer.from(renderPptx(plan)).equals(Buffer.from(renderPptx(plan)))).toBe(true)
})

test.each(Object.keys(slideFixtures) as SlideKind[])('%s without content can be opened', (kind) => {
  const parts = partsOf(talkOf([{...bareSlide, _type: kind, _key: 'a'} as Slide]))
  expect(brokenIn(parts)).toEqual([])
})

test('lists, tables and charts are Office’s own', () => {
  const {numberedSlide, bulletsSlide, tableSlide, chartSlide} = slideFixtures
  const parts = partsOf(talkOf([numberedSlide, bulletsSlide, tableSlide, chartSlide]))
  const slide = (page: number) => parts.get(`ppt/slides/slide${page}.xml`)!
  expect(slide(1)).toContain('<a:buAutoNum type="arabicPlain" startAt="1"/>')
  expect(slide(2)).toContain('<a:buChar char="■"/>')
  expect(slide(3)).toContain('<a:tbl><a:tblPr firstRow="1"')
  expect(slide(4)).toContain('r:id="rId2"')
  expect(parts.get('ppt/charts/chart1.xml')).toContain('Sheet1!$B$2')
  expect([...parts.keys()]).toContain('ppt/embeddings/workbook1.xlsx')
})

test('notes are there for whom they are meant', () => {
  const {statementSlide} = slideFixtures
  const spoken = (notesVisibility: 'private' | 'handout' | 'public', all: boolean) =>
    [
      ...partsOf(talkOf([{...statementSlide, notes: notes('Turn round.'), notesVisibility}]), {
        notes: all,
      }).values(),
    ].some((text) => text.includes('Turn round.'))
  expect(spoken('public', false)).toBe(true)
  expect(spoken('handout', false)).toBe(false)
  expect(spoken('private', false)).toBe(false)
  expect(spoken('private', true)).toBe(true)
})

test('the colours are those of the theme by day', () => {
  const css = readFileSync(new URL('../src/theme/tokens.css', import.meta.url), 'utf8')
  const found = new Map<string, Record<string, string>>()
  for (const [, ground = 'paper', body = ''] of css.matchAll(
    /\.slide(?:\[data-ground='(\w+)'\])? \{([^}]*)\}/g,
  ))
    for (const [, name = '', l, c, h] of body.matchAll(
      /--([a-z]+): (?:light-dark\()?oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g,
    ))
      found.set(ground, {...found.get(ground), [name]: srgb(Number(l), Number(c), Number(h))})
  expect(tokens).toEqual(Object.fromEntries(found))
})

function srgb(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
    .map((linear) => Math.min(1, Math.max(0, linear)))
    .map((linear) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055))
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}
