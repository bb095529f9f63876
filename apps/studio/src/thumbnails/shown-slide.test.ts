import {slideFixtures} from '@rostrum/schema/fixtures'
import {describe, expect, it} from 'vitest'
import {drawSlide} from './draw-slide.ts'
import {idsIn, nothingReferenced, referencedFrom} from './referenced.ts'
import {shownSlide, type StoredSlide} from './shown-slide.ts'

const at = (id: string) => `http://localhost:1/${id}`
const to = (id: string) => ({_type: 'reference' as const, _key: id, _ref: id})

const person = {_id: 'ada', name: 'Ada', role: 'Keeper', organization: null, portrait: null}

describe('a stored slide, as the deck has it', () => {
  it('has people, claims and sources in place of references', () => {
    const slide = {_type: 'peopleSlide', _key: 'p', people: [to('ada'), to('gone')]}
    const referenced = referencedFrom({
      people: [person],
      series: [],
      claims: [],
      sources: [],
      talk: null,
    })
    expect(shownSlide(slide as StoredSlide, referenced, at)).toMatchObject({people: [person]})
  })

  it('has pictures with their address and size', () => {
    const image = {_type: 'image', asset: to('image-abc-1600x900-png')}
    const slide = {_type: 'imageSlide', _key: 'i', image} as StoredSlide
    expect(shownSlide(slide, nothingReferenced, at)).toMatchObject({
      image: {
        asset: {
          url: 'http://localhost:1/image-abc-1600x900-png',
          metadata: {dimensions: {width: 1600, height: 900}},
        },
      },
    })
  })

  it('has films with their address, and none where there is none', () => {
    const video = {_type: 'file', asset: to('file-abc-webm')}
    const slide = {_type: 'videoSlide', _key: 'v', video} as StoredSlide
    const shown = shownSlide(slide, nothingReferenced, at)
    expect(shown).toMatchObject({
      file: {_id: 'file-abc-webm', url: 'http://localhost:1/file-abc-webm'},
    })
    const {markup: drawn} = drawSlide(shown, {talk: null, section: {_id: 's', title: 'S'}})
    expect(drawn).toContain('src="http://localhost:1/file-abc-webm"')
    const empty = {...slide, video: {_type: 'file'}} as StoredSlide
    expect(shownSlide(empty, nothingReferenced, at)).toMatchObject({file: null})
  })

  it('looks up what it refers to, but no pictures', () => {
    const image = {_type: 'image', asset: to('image-abc-1600x900-png')}
    expect(idsIn([{image, sources: [to('b'), to('a')]}, {claims: [to('a')]}])).toEqual(['a', 'b'])
  })
})

describe('the picture of a slide', () => {
  it.each(Object.values(slideFixtures))('of a $_type is drawn', (slide) => {
    const section = {_id: 'one', title: 'The keepers'}
    const {markup} = drawSlide(slide, {talk: null, section})
    expect(markup).toContain('<section')
    expect(markup).toContain(`data-kind="${slide._type}"`)
  })
})
