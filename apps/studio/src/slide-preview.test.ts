import {slideTypes} from '@rostrum/schema'
import {describe, expect, it} from 'vitest'
import {prepareSlide, slidePreview} from './slide-preview.ts'

const block = (text: string) => ({_type: 'block', children: [{_type: 'span', text}]})

describe('prepareSlide', () => {
  it('shows the headline, and the kind beneath it', () => {
    expect(prepareSlide('Bullets', {headline: 'Three ways in', body: [block('Docs')]})).toEqual({
      title: 'Three ways in',
      subtitle: 'Bullets',
    })
  })

  it('falls back to the first point that says something', () => {
    const body = [block(' '), block('Start small'), block('Then grow')]
    expect(prepareSlide('Bullets', {body})).toMatchObject({title: 'Start small'})
  })

  it('falls back to the first line of text kept as written', () => {
    const body = [{_type: 'verbatim', text: '| a | b |\n|---|---|'}]
    expect(prepareSlide('Bullets', {body})).toMatchObject({title: '| a | b |'})
  })

  it('shows who said a quote', () => {
    const value = {quote: 'Read the licence.', attribution: 'A lawyer'}
    expect(prepareSlide('Quote', value)).toEqual({
      title: 'Read the licence.',
      subtitle: 'Quote · A lawyer',
    })
  })

  it('says so when there is nothing to show', () => {
    expect(prepareSlide('Quote', {})).toEqual({title: 'Nothing on it yet', subtitle: 'Quote'})
    expect(prepareSlide('Title', {}, 'The title of the talk')).toEqual({
      title: 'The title of the talk',
      subtitle: 'Title',
    })
  })
})

describe('slidePreview', () => {
  it.each(slideTypes)('selects only fields that $name has', (type) => {
    const names = new Set<string>(type.fields.map((field) => field.name))
    const selected = Object.values(slidePreview(type).select ?? {})
    expect(selected.filter((name) => !names.has(name))).toEqual([])
    expect(selected).toContain('headline')
  })
})
