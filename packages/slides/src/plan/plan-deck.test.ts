import {bareSlide, slideTypes, type Talk} from '@rostrum/schema'
import {describe, expect, test} from 'vitest'
import {exampleTalk, points, stressTalk} from '../testing/index.ts'
import type {Block, PlannedSlide} from './deck-plan.ts'
import {planDeck} from './plan-deck.ts'

const plan = planDeck(exampleTalk())
const slideOf = (key: string) => plan.slides.find(({origin}) => origin?.slideKey === key)!
const blockOf = <Type extends Block['type']>(slide: PlannedSlide, type: Type) =>
  slide.blocks.find((block): block is Extract<Block, {type: Type}> => block.type === type)
const withSlide = (slide: object): Talk => ({
  ...exampleTalk(),
  sources: null,
  sections: [{_id: 'one', _rev: '1', title: 'Only section', slides: [slide as never]}],
})

describe('planDeck', () => {
  test('shows every kind of slide that the schema has', () => {
    const kinds = new Set(plan.slides.map(({kind}) => kind))
    for (const {name} of slideTypes) expect(kinds).toContain(name)
  })

  test('is plain data, and always the same', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
    expect(planDeck(exampleTalk())).toEqual(plan)
  })

  test('gives each slide an id of its own and counts the pages', () => {
    for (const {slides} of [plan, planDeck(stressTalk())]) {
      expect(new Set(slides.map(({id}) => id)).size).toBe(slides.length)
      expect(slides.every(({id}) => /^s-[\w-]+$/.test(id))).toBe(true)
      expect(slides.map(({page}) => page)).toEqual(slides.map((_, place) => place + 1))
    }
  })

  test('keeps ids when another slide comes before', () => {
    const talk = exampleTalk()
    talk.sections![1]!.slides!.unshift({
      ...bareSlide,
      _type: 'statementSlide',
      _key: 'new',
      headline: 'New',
    })
    const ids = planDeck(talk).slides.map(({id}) => id)
    for (const {id} of plan.slides) expect(ids).toContain(id)
  })

  test('falls back to the talk on a title slide', () => {
    const [title] = plan.slides
    expect(blockOf(title!, 'headline')?.text).toBe('Lighthouses never moved')
    const texts = title!.blocks.filter((block) => block.type === 'text')
    expect(texts.map(({role}) => role)).toEqual(['subtitle', 'speakers'])
    expect(texts[1]!.runs[0]!.text).toBe('Ada Marin, maintainer, Harbour Tools · Jo Feld')
  })

  test('falls back to the section on a break, with its number', () => {
    const slide = slideOf('break')
    expect(blockOf(slide, 'headline')?.text).toBe('Keepers')
    expect(blockOf(slide, 'position')).toEqual({type: 'position', number: '01', index: 1, total: 4})
    expect(slide.running).toEqual({
      number: '01',
      section: 'Keepers',
      deck: 'Lighthouses never moved',
    })
  })

  test('counts only sections that have a name', () => {
    const talk = exampleTalk()
    talk.sections!.unshift({
      _id: 'hook',
      _rev: '1',
      title: null,
      slides: [{...bareSlide, _type: 'statementSlide', _key: 'hook', headline: 'First'}],
    })
    const {slides, sections} = planDeck(talk)
    expect(slides.find(({origin}) => origin?.slideKey === 'hook')!.running.number).toBeNull()
    const counted = sections.flatMap(({number}) => number ?? [])
    expect(counted).toEqual(counted.map((_, place) => place + 1))
    expect(
      slides.flatMap(({blocks}) => blocks.filter(({type}) => type === 'position')),
    ).toMatchObject([
      {number: '01', total: 4},
      {number: '02', total: 4},
    ])
  })

  test('calls a source that is an address alone by its site', () => {
    const address = 'https://www.example.org/lamps/1858/'
    const sources = [{_id: 'a', title: address, url: address, author: null, publisher: null}]
    const {slides} = planDeck({...exampleTalk(), sources: sources as never})
    const text = JSON.stringify(slides.at(-1))
    expect(text).toContain('"text":"example.org"')
    expect(text).toContain('"text":"example.org/lamps/1858"')
    expect(text).toContain(`"href":"${address}"`)
  })

  test('falls back to the section for points without a headline', () => {
    const [slide] = planDeck(
      withSlide({_type: 'bulletsSlide', _key: 'a', body: points([['*', 1, 'x']])}),
    ).slides
    expect(blockOf(slide!, 'headline')?.text).toBe('Only section')
  })

  test('sets branches side by side and numbers the points of a numbered slide', () => {
    expect(blockOf(slideOf('fits'), 'points')?.arrangement).toBe('branches')
    expect(blockOf(slideOf('short'), 'points')?.arrangement).toBe('grid')
    const numbered = blockOf(slideOf('numbered'), 'points')!
    expect(numbered.points.map(({content}) => content)).toMatchObject(
      [1, 2, 3, 4].map((ordinal) => ({marker: 'number', ordinal})),
    )
  })

  test('goes on counting on the next page', () => {
    const body = points(
      Array.from({length: 30}, (_, place) => ['1', 1, `point ${place + 1} `.repeat(9)] as const),
    )
    const {slides} = planDeck(withSlide({_type: 'bulletsSlide', _key: 'a', headline: 'Many', body}))
    const ordinals = slides.flatMap((slide) =>
      blockOf(slide, 'points')!.points.map(({content}) =>
        content.type === 'text' ? content.ordinal : 0,
      ),
    )
    expect(slides.length).toBeGreaterThan(1)
    expect(ordinals).toEqual(Array.from({length: 30}, (_, place) => place + 1))
    expect(blockOf(slides[1]!, 'headline')).toMatchObject({text: 'Many', continued: 'continued'})
  })

  test('drops no letter of a quote or of code that needs several slides', () => {
    const code = Array.from({length: 90}, (_, line) => `line(${line})`).join('\n')
    const coded = planDeck(withSlide({_type: 'codeSlide', _key: 'a', code})).slides
    const blocks = coded.map((slide) => blockOf(slide, 'code')!)
    expect(blocks.map((block) => block.code).join('\n')).toBe(code)
    let line = 1
    for (const block of blocks) {
      expect(block.firstLine).toBe(line)
      line += block.code.split('\n').length
    }
    const quote = 'Every word counts. '.repeat(80).trim()
    const quoted = planDeck(withSlide({_type: 'quoteSlide', _key: 'a', quote})).slides
    expect(quoted.map((slide) => blockOf(slide, 'quote')!.text).join(' ')).toBe(quote)
    expect(
      quoted.map((slide) => blockOf(slide, 'quote')!.open !== null).filter(Boolean),
    ).toHaveLength(1)
  })

  test('lists each source once, in full, at the end', () => {
    const last = plan.slides.at(-1)!
    expect(last.kind).toBe('sourcesSlide')
    expect(blockOf(last, 'points')?.points).toHaveLength(2)
    expect(slideOf('fits').sources).toEqual([
      {text: 'E. Thorne, 1874', href: 'https://example.org/annals?vol=2&page=3'},
      {text: 'Maintainers’ Guild, 2025', href: 'https://survey.example.com/'},
    ])
  })

  test('adds the sources by itself where no slide is there for them', () => {
    const talk = exampleTalk()
    talk.sections = talk.sections!.slice(0, 2)
    expect(planDeck(talk).slides.at(-1)!.kind).toBe('sources')
    expect(plan.slides.filter(({layout}) => layout === 'sources')).toHaveLength(1)
  })

  test('shows an unknown kind as text, without its notes, and says so', () => {
    const {slides, problems} = planDeck(
      withSlide({_type: 'hologramSlide', _key: 'a', beam: 'blue light', notes: [{secret: 'psst'}]}),
    )
    const text = JSON.stringify(slides.map(({blocks, label}) => [label, blocks]))
    expect(slides[0]!.kind).toBe('unknown')
    expect(text).toContain('blue light')
    expect(text).not.toContain('psst')
    expect(problems).toEqual([
      {severity: 'warning', slide: 'a', message: expect.stringContaining('hologramSlide')},
    ])
  })

  test('shows an unknown block among the points', () => {
    const body = [{_type: 'chart', _key: 'c', values: [1, 2]}, ...points([['*', 1, 'after']])]
    const [slide] = planDeck(withSlide({_type: 'bulletsSlide', _key: 'a', body})).slides
    expect(blockOf(slide!, 'points')!.points[0]!.content).toMatchObject({
      type: 'unknown',
      name: 'chart',
    })
  })

  test('links only to addresses that are safe to follow', () => {
    const linked = (href: string) => {
      const [block] = points([['*', 1, 'click']])
      if (block?._type !== 'block') throw new Error('expected a text block')
      block.markDefs = [{_type: 'link', _key: 'l', href}]
      block.children![0]!.marks = ['l', 'strong']
      const [slide] = planDeck(withSlide({_type: 'bulletsSlide', _key: 'a', body: [block]})).slides
      const {content} = blockOf(slide!, 'points')!.points[0]!
      return content.type === 'text' ? content.runs[0] : null
    }
    expect(linked('https://example.org')).toEqual({
      text: 'click',
      marks: ['strong'],
      href: 'https://example.org',
    })
    expect(linked('javascript:alert(1)')).toEqual({text: 'click', marks: ['strong'], href: null})
  })

  test('makes a title slide for a talk without any', () => {
    const empty = planDeck({...exampleTalk(), sections: null, sources: null})
    expect(empty.slides.map(({kind}) => kind)).toEqual(['titleSlide'])
    expect(empty.problems).toHaveLength(1)
  })
})
