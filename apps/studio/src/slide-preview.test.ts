import {slideTypes} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {describe, expect, it} from 'vitest'
import {prepareSlide, slideName, slidePreview} from './slide-preview.ts'

const block = (text: string) => ({_type: 'block', children: [{_type: 'span', text}]})

describe('prepareSlide', () => {
  it('shows the headline, beneath it the kind and what it holds', () => {
    const body = [{...block('Docs'), listItem: 'bullet', level: 1}]
    expect(prepareSlide('bulletsSlide', {headline: 'Three ways in', body})).toEqual({
      title: 'Three ways in',
      subtitle: 'Bullets · 1 point',
    })
  })

  it('falls back to the first point that says something', () => {
    const body = [block(' '), block('Start small'), block('Then grow')]
    expect(prepareSlide('bulletsSlide', {body})).toMatchObject({title: 'Start small'})
  })

  it('falls back to the first line of text kept as written', () => {
    const body = [{_type: 'verbatim', text: '| a | b |\n|---|---|'}]
    expect(prepareSlide('bulletsSlide', {body})).toMatchObject({title: '| a | b |'})
  })

  it('shows who said a quote', () => {
    const value = {quote: 'Read the licence.', attribution: 'A lawyer'}
    expect(prepareSlide('quoteSlide', value)).toEqual({
      title: 'Read the licence.',
      subtitle: 'Quote · A lawyer',
    })
  })

  it('says so when there is nothing to show', () => {
    expect(prepareSlide('quoteSlide', {})).toEqual({
      title: 'Quote, empty',
      subtitle: 'Quote',
    })
    expect(prepareSlide('titleSlide', {})).toEqual({
      title: 'The title of the talk',
      subtitle: 'Title',
    })
  })

  it.each([
    ['titleSlide', 'Title · '],
    ['comparisonSlide', 'Comparison · Keeper v. Clockwork'],
    ['definitionSlide', 'Definition · A light with a name'],
    ['bigNumberSlide', 'Big number · '],
    ['timelineSlide', 'Timeline · '],
    ['funnelSlide', 'Funnel · '],
    ['cycleSlide', 'Cycle · The light is kept › Ships come › The harbour pays'],
    ['tableSlide', 'Table · '],
    ['codeSlide', 'Code · watch.ts · 5 lines'],
    ['checklistSlide', 'Checklist · 3 to do'],
    ['pitfallSlide', 'Pitfall · '],
    ['callToActionSlide', 'Call to action · '],
    ['embedSlide', 'Embed · https://example.org/lens'],
  ] as const)('tells of %s what it holds', (kind, subtitle) => {
    const row = prepareSlide(kind, {...slideFixtures[kind]})
    expect(row.title).toBe(slideName(slideFixtures[kind]))
    expect(row.subtitle).toContain(subtitle)
    expect(row.subtitle!.length).toBeGreaterThanOrEqual(subtitle.length)
  })
})

describe('slidePreview', () => {
  it.each(slideTypes)('selects only fields that $name has', (type) => {
    const names = new Set<string>(type.fields.map((field) => field.name))
    const selected = Object.values(slidePreview(type).select ?? {})
    expect(selected.filter((path) => !names.has(path.split('.')[0] ?? ''))).toEqual([])
    expect(selected).toContain('headline')
  })
})
