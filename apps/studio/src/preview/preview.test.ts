import {planDeck} from '@rostrum/slides'
import {describe, expect, it} from 'vitest'
import {fieldAt, slideFields} from './field-at.ts'
import {gatherDocuments} from './gather-documents.ts'
import {openedSlide} from './opened-slide.ts'
import {planOpenSlide} from './plan-open-slide.ts'
import {resolveTalk, type StoredDocument, talkAround} from './resolve-talk.ts'

const to = (id: string) => ({_type: 'reference', _key: id, _ref: id})
const bullets = (_key: string, headline: string, fields: object = {}) => ({
  _type: 'bulletsSlide',
  _key,
  headline,
  ...fields,
})
const point = (text: string) => ({
  _type: 'block',
  _key: text,
  style: 'normal',
  listItem: 'bullet',
  level: 1,
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

const talk: StoredDocument = {
  _id: 'talk-tea',
  _type: 'talk',
  title: 'Tea',
  language: 'en',
  sections: [to('opening'), to('water'), to('gone')],
}
const opening: StoredDocument = {
  _id: 'opening',
  _type: 'section',
  title: 'Why tea',
  slides: [{_type: 'titleSlide', _key: 't'}, bullets('a', 'One reason'), bullets('b', 'Another')],
}
const water: StoredDocument = {
  _id: 'water',
  _type: 'section',
  title: 'Water',
  slides: [bullets('c', 'How hot', {sources: [to('book')], body: [point('Eighty degrees')]})],
}
const book = {_id: 'book', _type: 'source', title: 'A book', author: 'A. Uthor', published: '2026'}
const all = [talk, opening, water, book]
const documents = new Map(all.map((each) => [each._id, each as StoredDocument]))

describe('a talk from documents at hand', () => {
  it('follows references as the deck app does, and leaves out what is not there', () => {
    const resolved = resolveTalk(talk, documents)
    expect(resolved.sections?.map(({_id}) => _id)).toEqual(['opening', 'water'])
    expect(resolved.sections?.[1]?.slides?.[0]?.sources).toMatchObject([{title: 'A book'}])
    expect(planDeck(resolved).slides.map(({label}) => label)).toContain('How hot')
  })

  it('stands around a section that is in no talk', () => {
    const plan = planDeck(resolveTalk(talkAround(water), documents))
    expect(plan.title).toBe('Water')
  })
})

describe('the slide that is being written', () => {
  const whole = planDeck(resolveTalk(talk, documents)).slides
  const planned = (key: string) => whole.filter(({origin}) => origin?.slideKey === key)

  it.each([
    ['a', opening],
    ['b', opening],
    ['c', water],
  ])('is planned alone as in its deck: %s', (key, section) => {
    const slides = section['slides'] as {_type: string; _key: string}[]
    const slide = slides.find(({_key}) => _key === key)!
    const page = planned(key)[0]!.page
    const {slides: pages} = planOpenSlide(slide, {talk, section, documents}, page)
    expect(pages).toEqual(planned(key))
  })

  it('is what the form says, not what is stored, over as many pages as that fills', () => {
    const body = Array.from({length: 60}, (_, at) => point(`Point number ${at}`))
    const {slides} = planOpenSlide(bullets('c', 'Much hotter', {body}), {
      talk,
      section: water,
      documents,
    })
    expect(slides.length).toBeGreaterThan(2)
    expect(slides[0]?.label).toContain('Much hotter')
    expect(slides.map(({page}) => page)).toEqual(slides.map((_, at) => at + 1))
  })

  it('is planned while it is empty', () => {
    const slide = {_type: 'chartSlide', _key: 'new'}
    const {slides} = planOpenSlide(slide, {talk, section: water, documents})
    expect(slides).toHaveLength(1)
  })
})

describe('gatherDocuments', () => {
  it('loads what is referred to, near and far, and nothing twice', async () => {
    const asked: string[] = []
    const load = (ids: readonly string[]) => {
      asked.push(...ids)
      return Promise.resolve(all.filter(({_id}) => ids.includes(_id)))
    }
    const gathered = await gatherDocuments(['talk-tea'], load)
    expect([...gathered.keys()].toSorted()).toEqual(['book', 'opening', 'talk-tea', 'water'])
    expect(asked).toHaveLength(new Set(asked).size)
    asked.length = 0
    const known = new Map([...gathered].filter(([id]) => id !== 'water'))
    expect((await gatherDocuments(['talk-tea'], load, known)).size).toBe(4)
    expect(asked.toSorted()).toEqual(['gone', 'water'])
  })
})

describe('openedSlide', () => {
  const path = 'slides[_key=="b"].headline'
  it('is the one furthest right', () => {
    const panes = [
      {id: 'talk-tea', params: {inspect: 'deck'}},
      {id: 'drafts.opening', params: {path}},
    ]
    expect(openedSlide(panes)).toEqual({sectionId: 'opening', slideKey: 'b'})
  })
  it('is none where another field is open', () => {
    expect(openedSlide([{id: 'opening', params: {path: 'title'}}, {id: 'x'}])).toBeUndefined()
  })
})

describe('fieldAt', () => {
  const fields = slideFields([
    {name: 'headline', group: 'content'},
    {name: 'stages', group: 'content'},
    {name: 'sources', group: 'speaking'},
  ])
  const inside = (...selectors: string[]) => ({
    closest: (selector: string) => (selectors.includes(selector) ? ({} as Element) : null),
  })
  it.each([
    ['the headline', inside('.headline', '.body'), 'headline'],
    ['the sources at its foot', inside('.foot .sources'), 'sources'],
    ['what the kind is made of', inside('.body'), 'stages'],
    ['a caption that the kind does not have', inside('.caption', '.body'), 'stages'],
    ['the ground', inside(), 'headline'],
  ])('leads from %s', (_, target, field) => {
    expect(fieldAt(target as Pick<Element, 'closest'>, fields)).toBe(field)
  })
})
