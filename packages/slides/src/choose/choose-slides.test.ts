import {describe, expect, test} from 'vitest'
import type {Choice, Chosen, Room} from './choice.ts'
import {chooseSlides} from './choose-slides.ts'
import {source, talkOf} from './testing/sketch.ts'

const must = {must: 0}
const should = {should: 0}
const could = {could: 0}

function told(choice: Choice): string {
  if (!choice.fits) return `over by ${choice.overSeconds}`
  return choice.slides
    .flatMap(({in: isIn, slideKey, telling}) =>
      isIn ? [telling === 'short' ? `${slideKey}-` : slideKey] : [],
    )
    .join(' ')
}
const reasonsOf = (choice: Choice): Record<string, string> =>
  choice.fits ? Object.fromEntries(choice.slides.map((s) => [s.slideKey, s.reason.code])) : {}
const inSeconds = (seconds: number): Room => ({minutes: seconds / 60})

describe('chooseSlides', () => {
  test('tells everything in full where nothing limits it', () => {
    const choice = chooseSlides(talkOf([[{key: 'a', short: 5, long: 9}], [{key: 'b'}]]))
    expect(choice).toEqual({
      fits: true,
      audience: null,
      minutes: null,
      budgetSeconds: null,
      totalSeconds: 19,
      spareSeconds: null,
      contentEnds: false,
      proven: true,
      slides: [
        {
          sectionId: 's0',
          slideKey: 'a',
          label: 'A',
          in: true,
          telling: 'long',
          seconds: 9,
          priority: 'should',
          reason: {code: 'everything', sentence: 'Nothing limits the time.'},
          leastSeconds: 5,
        },
        expect.objectContaining({sectionId: 's1', slideKey: 'b', in: true, seconds: 10}),
      ],
    })
  })

  test('takes what is best together, not what comes first', () => {
    const talk = talkOf([
      [
        {key: 'a', short: 60},
        {key: 'b', short: 40},
        {key: 'c', short: 40},
      ],
    ])
    expect(told(chooseSlides(talk, inSeconds(80)))).toBe('b c')
  })

  test('puts any should before all coulds, and a slide before a long telling', () => {
    const talk = talkOf([
      [
        {key: 'a', short: 20, from: could},
        {key: 'b', short: 20, from: could},
        {key: 'c', short: 40, from: should},
      ],
    ])
    expect(told(chooseSlides(talk, inSeconds(40)))).toBe('c')
    const long = talkOf([
      [
        {key: 'a', short: 20, long: 40},
        {key: 'b', short: 20, from: could},
      ],
    ])
    expect(told(chooseSlides(long, inSeconds(40)))).toBe('a- b')
    expect(told(chooseSlides(long, inSeconds(60)))).toBe('a b')
  })

  test('among equals tells what comes early, and tells that in full', () => {
    const equal = ['a', 'b', 'c'].map((key) => ({key, short: 10, long: 20}))
    expect(told(chooseSlides(talkOf([equal]), inSeconds(20)))).toBe('a- b-')
    expect(told(chooseSlides(talkOf([equal]), inSeconds(40)))).toBe('a b- c-')
  })

  test('brings what a slide depends on, however far, even where it would be out', () => {
    const talk = talkOf([
      [
        {key: 'a', from: {could: 60}},
        {key: 'b', from: could, needs: ['a']},
      ],
      [{key: 'c', from: must, needs: ['b']}, {key: 'd'}],
    ])
    const choice = chooseSlides(talk, inSeconds(30))
    expect(told(choice)).toBe('a b c')
    expect(reasonsOf(choice)).toEqual({a: 'needed', b: 'needed', c: 'must', d: 'no-time'})
    const {slides} = choice as Chosen
    expect(slides.map(({priority}) => priority)).toEqual(['must', 'must', 'must', 'should'])
    expect(slides[0]!.reason.sentence).toBe('“B” depends on it.')
  })

  test('survives slides that need each other, themselves, or what is not there', () => {
    const talk = talkOf([
      [
        {key: 'a', needs: ['c']},
        {key: 'b', needs: ['b', 'nowhere']},
        {key: 'c', needs: ['d']},
        {key: 'd', needs: ['a']},
      ],
    ])
    expect(told(chooseSlides(talk, inSeconds(20)))).toBe('b')
    expect(told(chooseSlides(talk, inSeconds(30)))).toBe('a c d')
  })

  test('leaves out what is for others, and what makes no sense without it', () => {
    const talk = talkOf([
      [
        {key: 'a', audiences: ['sales']},
        {key: 'b', needs: ['a']},
        {key: 'c', audiences: ['sales', 'founders']},
        {key: 'd'},
      ],
    ])
    const choice = chooseSlides(talk, {audience: {_id: 'founders', title: 'Founders'}})
    expect(told(choice)).toBe('c d')
    const {slides, audience} = choice as Chosen
    expect(audience).toBe('Founders')
    expect(slides.map(({reason}) => reason)).toEqual([
      {code: 'other-audience', sentence: 'It is for sales.'},
      {code: 'needs-missing', sentence: 'It depends on “A”, which is out.'},
      {code: 'everything', sentence: 'Nothing limits the time.'},
      {code: 'everything', sentence: 'Nothing limits the time.'},
    ])
  })

  test('opens a section only where it has slides, and counts the break', () => {
    const talk = talkOf([
      [
        {key: 'x', kind: 'sectionBreakSlide', short: 5},
        {key: 'a', short: 30},
      ],
      [
        {key: 'y', kind: 'sectionBreakSlide', short: 5},
        {key: 'b', short: 20},
        {key: 'c', short: 9},
      ],
    ])
    expect(told(chooseSlides(talk, inSeconds(34)))).toBe('y b c')
    const choice = chooseSlides(talk, inSeconds(35))
    expect(told(choice)).toBe('y b c')
    expect(reasonsOf(choice)).toMatchObject({x: 'section-empty', y: 'opens-section'})
    expect(told(chooseSlides(talk, inSeconds(69)))).toBe('x a y b c')
    expect(told(chooseSlides(talk, inSeconds(68)))).toBe('x a y b')
  })

  test('lists sources only where something that is told has any', () => {
    const talk = talkOf([
      [
        {key: 'a', short: 50, sourced: true},
        {key: 'b', short: 20},
      ],
      [{key: 'z', kind: 'sourcesSlide', short: 0}],
    ])
    const without = chooseSlides(talk, inSeconds(30))
    expect(told(without)).toBe('b')
    expect(reasonsOf(without)).toMatchObject({z: 'no-sources'})
    expect(reasonsOf(chooseSlides(talk, inSeconds(50)))).toMatchObject({z: 'lists-sources'})
    const always = chooseSlides({...talk, sources: [source]}, inSeconds(30))
    expect(told(always)).toBe('b z')
  })

  test('keeps the title slide, keeps what the deck keeps, hides what it hides', () => {
    const talk = talkOf([
      [
        {key: 't', kind: 'titleSlide', short: 10},
        {key: 'a', short: 10, from: {must: 60}},
        {key: 'b', short: 10, audiences: ['sales']},
        {key: 'c', short: 10},
      ],
    ])
    const override = (slideKey: string, how: {hidden?: boolean; kept?: boolean}) => ({
      sectionId: 's0',
      slideKey,
      ...how,
    })
    const choice = chooseSlides(talk, {
      ...inSeconds(30),
      audience: {_id: 'founders', title: 'Founders'},
      overrides: [
        override('a', {kept: true}),
        override('b', {kept: true}),
        override('c', {hidden: true}),
      ],
    })
    expect(reasonsOf(choice)).toEqual({t: 'must', a: 'kept', b: 'kept', c: 'hidden'})
  })

  test('says so where the content ends, and pads nothing', () => {
    const talk = talkOf([
      [
        {key: 'a', short: 10},
        {key: 'b', from: {could: 60}},
      ],
    ])
    const choice = chooseSlides(talk, {minutes: 5})
    expect(choice).toMatchObject({contentEnds: true, totalSeconds: 10, spareSeconds: 290})
    expect(reasonsOf(choice)).toEqual({a: 'fits', b: 'longer-talks'})
    expect(chooseSlides(talk, inSeconds(10))).toMatchObject({contentEnds: false, spareSeconds: 0})
  })

  test('where the musts are too long, says by how much and what could go', () => {
    const talk = talkOf([
      [
        {key: 'x', kind: 'sectionBreakSlide', short: 5},
        {key: 'a', short: 20, long: 60, from: must},
      ],
      [
        {key: 'b', short: 30, from: must, needs: ['c']},
        {key: 'c', short: 15, from: could},
        {key: 'd', short: 30, from: must},
        {key: 'e', short: 1},
      ],
    ])
    const choice = chooseSlides(talk, inSeconds(60))
    expect(choice).toMatchObject({
      fits: false,
      budgetSeconds: 60,
      leastSeconds: 100,
      overSeconds: 40,
    })
    expect(choice.fits ? [] : choice.musts.map((s) => [s.slideKey, s.seconds, s.cut])).toEqual([
      ['x', 5, false],
      ['a', 20, false],
      ['b', 30, true],
      ['c', 15, true],
      ['d', 30, false],
    ])
  })

  test('without the time for a proof, groups are whole and nothing comes along in vain', () => {
    const late = {should: 60}
    const vain = talkOf([[{key: 'a', from: late, needs: ['b']}, {key: 'b'}, {key: 'c', short: 20}]])
    const choice = chooseSlides(vain, inSeconds(25), 40)
    expect(choice).toMatchObject({proven: false})
    expect(reasonsOf(choice)).toMatchObject({a: 'longer-talks'})
    const group = talkOf([
      [
        {key: 'a', short: 5},
        {key: 'b', short: 5, from: late, needs: ['a']},
        {key: 'c', short: 5, needs: ['b']},
        {key: 'd', short: 90},
      ],
    ])
    expect(told(chooseSlides(group, inSeconds(30), 40))).toBe('a b c')
  })

  test.each([0, -5, Number.NaN, Infinity])('%s minutes are no time', (minutes) => {
    expect(() => chooseSlides(talkOf([]), {minutes})).toThrow(RangeError)
  })
})
