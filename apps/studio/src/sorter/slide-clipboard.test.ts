import {describe, expect, it} from 'vitest'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {slidesFromText, slidesToPaste, textOfSlides} from './slide-clipboard.ts'

const slides = [
  {_type: 'statementSlide', _key: 'a', headline: 'One'},
  {
    _type: 'statementSlide',
    _key: 'b',
    headline: 'Two',
    dependsOn: [
      {_type: 'slideLink', _key: 'l1', slide: 'a'},
      {_type: 'slideLink', _key: 'l2', slide: 'stays'},
    ],
  },
] satisfies StoredSlide[]

const newKeys = () => {
  let count = 0
  return () => `new${(count += 1)}`
}

describe('slides on the clipboard', () => {
  it('come back as they were', () => {
    const copied = {section: 'one', slides}
    expect(slidesFromText(textOfSlides(copied))).toEqual({type: 'slides', copied})
  })

  it.each([
    ['no JSON', 'just text'],
    ['JSON of something else', '{"a": 1}'],
    ['a list', '[]'],
  ])('are told from %s', (_, text) => {
    expect(slidesFromText(text)).toMatchObject({
      type: 'problem',
      message: 'There are no slides on the clipboard. Copy some in a section first.',
    })
  })

  it('are refused with a kind that is not known', () => {
    const text = JSON.stringify({format: 'rostrum/slides@1', slides: [{_type: 'script'}]})
    expect(slidesFromText(text)).toMatchObject({
      message: expect.stringContaining('“script”, which this Studio does not know') as string,
    })
  })

  it('lose fields that no slide of their kind has', () => {
    const text = JSON.stringify({
      format: 'rostrum/slides@1',
      slides: [{_type: 'statementSlide', _key: 'a', headline: 'One', evil: true}],
    })
    expect(slidesFromText(text)).toMatchObject({
      copied: {slides: [{_type: 'statementSlide', _key: 'a', headline: 'One'}]},
    })
    expect(JSON.stringify(slidesFromText(text))).not.toContain('evil')
  })

  it('get new keys, and keep their links', () => {
    const [first, second] = slidesToPaste({section: 'one', slides}, 'two', newKeys())
    expect(first?._key).toBe('new1')
    expect(second).toMatchObject({
      _key: 'new2',
      dependsOn: [{slide: 'new1'}, {slide: 'stays', section: {_ref: 'one', _weak: true}}],
    })
  })

  it('keep links within their own section as they are', () => {
    const [, second] = slidesToPaste({section: 'one', slides}, 'one', newKeys())
    expect(second?.dependsOn?.[1]).toEqual({_type: 'slideLink', _key: 'l2', slide: 'stays'})
  })
})
