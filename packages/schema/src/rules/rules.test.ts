import {describe, expect, test} from 'vitest'
import {bareSlide} from '../bare-slide.ts'
import {slideFixtures} from '../fixtures.ts'
import {bullets} from '../testing/points.ts'
import type {AnySlide, Slide} from '../types.ts'
import {claimProblems} from './claim-rules.ts'
import {slideProblems} from './slide-rules.ts'
import {seriesProblems, sourceProblems} from './source-rules.ts'
import {speakingTime} from './speaking-time.ts'
import {talkProblems} from './talk-rules.ts'
import {wordsIn} from './text-of.ts'

const rulesOf = (slide: AnySlide) => slideProblems(slide).map(({rule}) => rule)
const statement: Slide = {...bareSlide, _type: 'statementSlide', _key: 'a', headline: 'A light'}
const spoken = (words: number) =>
  bullets(Array.from({length: words}, () => 'word').join(' ')).filter(
    (block) => block._type === 'block',
  )

describe('slides', () => {
  const withFiles: readonly string[] = ['imageSlide', 'videoSlide', 'embedSlide']
  const good = Object.values(slideFixtures)
  const found = (slide: AnySlide) => rulesOf(slide).filter((rule) => rule !== 'notes-missing')

  test.each(good.filter(({_type}) => !withFiles.includes(_type)))(
    'a good $_type lacks at most notes',
    (slide) => expect(found(slide)).toEqual([]),
  )

  test.each(good.filter(({_type}) => withFiles.includes(_type)))(
    'a good $_type lacks its file too',
    (slide) => expect(found(slide)).toEqual([expect.stringMatching(/^empty$|^poster-missing$/)]),
  )

  test('an empty slide of most kinds breaks the deck', () => {
    const broken = Object.values(slideFixtures)
      .map(({_type}) => ({...bareSlide, _type, _key: 'a'}) as Slide)
      .filter((slide) => slideProblems(slide).some(({severity}) => severity === 'error'))
      .map(({_type}) => _type)
    const complete = Object.keys(slideFixtures).filter(
      (kind) => !['titleSlide', 'agendaSlide', 'sectionBreakSlide', 'sourcesSlide'].includes(kind),
    )
    expect(broken).toEqual(complete)
  })

  test('a headline says one thing', () => {
    const headline = 'one two three four five six seven eight nine ten eleven twelve thirteen'
    expect(rulesOf({...statement, headline})).toContain('headline-length')
    expect(slideProblems({...statement, headline})[0]?.message).toContain('13 words')
  })

  test('notes fit the time of their slide', () => {
    const slide = {...statement, notes: spoken(280), seconds: {_type: 'seconds' as const, long: 60}}
    expect(rulesOf(slide)).toContain('notes-time')
    expect(rulesOf({...slide, seconds: {_type: 'seconds', long: 120}})).toEqual([])
  })

  test('times and priorities stand in order', () => {
    const seconds = {_type: 'seconds' as const, short: 60, long: 30}
    expect(rulesOf({...statement, seconds})).toContain('seconds-order')
    const turned = {_type: 'priority' as const, couldFrom: 30, mustFrom: 5}
    expect(rulesOf({...statement, priority: turned})).toContain('priority-order')
    const right = {_type: 'priority' as const, couldFrom: 5, shouldFrom: 15, mustFrom: 30}
    expect(rulesOf({...statement, priority: right})).not.toContain('priority-order')
  })

  test('seven points are one too many', () => {
    const body = bullets('a', 'b', 'c', 'd', 'e', 'f', 'g')
    expect(rulesOf({...slideFixtures.bulletsSlide, body})).toContain('too-many-points')
  })

  test('what is missing is told in good English', () => {
    const empty = (_type: 'peopleSlide' | 'comparisonSlide') =>
      slideProblems({...bareSlide, _type, _key: 'a'} as Slide).find(({rule}) => rule === 'empty')
    expect(empty('peopleSlide')?.message).toBe('There are no people yet. Add one.')
    expect(empty('comparisonSlide')?.message).toBe(
      'It needs at least 2 sides; there are none. Add one.',
    )
  })

  test('a meaning is short enough to agree on', () => {
    const {definitionSlide} = slideFixtures
    const meaning = Array.from({length: 41}, () => 'word').join(' ')
    expect(rulesOf({...definitionSlide, meaning})).toContain('meaning-length')
    expect(rulesOf({...definitionSlide, headline: ' '})).toContain('headline-missing')
  })

  test('a message says what to do', () => {
    for (const slide of Object.values(slideFixtures))
      for (const {message} of slideProblems({...slide, notes: []}))
        expect(message).toMatch(/\w\. \w.*\.$/)
  })
})

describe('speaking time', () => {
  test('is the slide’s own, else that of its notes, else that of its kind', () => {
    const seconds = {_type: 'seconds' as const, short: 10, long: 40}
    expect(speakingTime({...statement, seconds})).toEqual({short: 10, long: 40, from: 'seconds'})
    expect(speakingTime({...statement, notes: spoken(70)}, 140)).toEqual({
      short: 30,
      long: 30,
      from: 'notes',
    })
    expect(speakingTime(slideFixtures.sectionBreakSlide).from).toBe('kind')
  })

  test('counts words of any script', () => {
    expect(wordsIn('Keep one light, today – or two.')).toBe(6)
    expect(wordsIn('灯台は動かない')).toBe(4)
    expect(wordsIn('')).toBe(0)
  })
})

describe('talks', () => {
  test('an empty one breaks, an unsigned one is warned of', () => {
    expect(talkProblems({}).map(({rule}) => rule)).toEqual(['empty', 'speaker-missing'])
  })

  test('the budget is held against both tellings', () => {
    const slides = [{...statement, seconds: {_type: 'seconds' as const, short: 50, long: 100}}]
    const over = (minutes: number) =>
      talkProblems({minutes, speakers: [{}], sections: [{slides}]}).map(({message}) => message)
    expect(over(2)).toEqual([])
    expect(over(1)).toEqual([expect.stringContaining('Told in full the talk takes 1:40')])
    const twice = [...slides, ...slides]
    expect(
      talkProblems({minutes: 1, speakers: [{}], sections: [{slides: twice}]})[0]?.message,
    ).toContain('shortest form the talk takes 1:40')
  })
})

describe('sources and series', () => {
  test('a source that nobody has read for a year is stale', () => {
    expect(sourceProblems({checkedOn: '2026-01-01'}, '2026-11-24')).toEqual([])
    expect(sourceProblems({checkedOn: null}, '2026-11-24')).toEqual([])
    const [stale] = sourceProblems({checkedOn: '2025-01-01'}, '2026-11-24')
    expect(stale).toMatchObject({rule: 'source-stale', path: ['checkedOn']})
  })

  test('figures say where they come from', () => {
    expect(seriesProblems({sources: [{}]})).toEqual([])
    for (const sources of [null, [], [null]])
      expect(seriesProblems({sources})).toMatchObject([{rule: 'series-unsourced'}])
  })
})

describe('claims', () => {
  const rules = (claim: Parameters<typeof claimProblems>[0]) =>
    claimProblems(claim, '2026-11-24').map(({rule}) => rule)

  test('what can be looked up has a source, what was answered says how', () => {
    expect(rules({standing: 'advice'})).toEqual([])
    expect(rules({standing: 'verified'})).toEqual(['claim-unsourced'])
    expect(rules({standing: 'forecast', sources: [{}]})).toEqual(['since-then-missing'])
    expect(rules({})).toEqual(['standing-missing'])
    expect(rules({standing: 'contested', sources: [{}]})).toEqual(['claim-contested'])
  })

  test('a look of more than a year ago is stale', () => {
    const seen = (date: string) =>
      rules({standing: 'dated', sources: [{}], sinceThen: {text: 'It moved.', date}})
    expect(seen('2026-01-01')).toEqual([])
    expect(seen('2025-01-01')).toEqual(['claim-stale'])
  })
})

describe('formulas', () => {
  const withFormula = (text: string, ...marks: string[]): Slide => ({
    ...statement,
    notes: spoken(3),
    body: bullets('x').map((block) =>
      block._type === 'block'
        ? {...block, children: [{_type: 'span' as const, _key: 's', text, marks}]}
        : block,
    ),
  })

  test.each(['E = mc^2', '\\frac{a}{b}', '\\left( x \\right)', '\\{ x \\}', '\\leftarrow a'])(
    '%s is sound',
    (tex) => expect(rulesOf(withFormula(tex, 'math'))).toEqual([]),
  )

  test.each([
    '\\frac{a}{b',
    'a}',
    '\\begin{matrix} a',
    '\\left( x',
    '\\href{javascript:alert(1)}{x}',
    'x'.repeat(2001),
    ' ',
  ])('%s cannot be set', (tex) => {
    expect(rulesOf(withFormula(tex, 'math'))).toEqual(['formula-broken'])
    expect(rulesOf(withFormula(tex))).toEqual([])
  })
})
