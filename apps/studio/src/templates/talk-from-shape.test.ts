import {type AnySlide, slideTypes, talkProblems, talkTime} from '@rostrum/schema'
import {describe, expect, it} from 'vitest'
import {talkFromShape} from './talk-from-shape.ts'
import {talkShapes} from './talk-shapes.ts'

function counter() {
  let last = 0
  return () => `id-${(last += 1)}`
}

describe.each(talkShapes)('a talk of $minutes minutes', (shape) => {
  const [talk, ...sections] = talkFromShape(shape, counter())
  const slides = sections.flatMap((section) => section['slides'] as AnySlide[])

  it('fits its time, and leaves a little for questions', () => {
    const {short, long} = talkTime(slides)
    expect(long).toBeLessThanOrEqual(shape.minutes * 60)
    expect(long).toBeGreaterThan(shape.minutes * 60 * 0.75)
    expect(short).toBeLessThan(long)
    const problems = talkProblems({minutes: shape.minutes, speakers: [{}], sections: [{slides}]})
    expect(problems).toEqual([])
  })

  it('is drafts, the talk first and its sections in order, without ids used twice', () => {
    expect(talk).toMatchObject({_type: 'talk', minutes: shape.minutes})
    expect(talk).not.toHaveProperty('speakers')
    expect(sections.map(({title}) => title)).toEqual(shape.sections.map(({title}) => title))
    const references = talk!['sections'] as {_ref: string; _weak: boolean}[]
    expect(references.map(({_ref}) => `drafts.${_ref}`)).toEqual(sections.map(({_id}) => _id))
    const keys = slides.map(({_key}) => _key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is given by whom it is told', () => {
    const [told] = talkFromShape(shape, counter(), {speakers: ['ada']})
    expect(told).toMatchObject({
      speakers: [{_ref: 'ada', _weak: true, _strengthenOnPublish: {type: 'person'}}],
    })
  })

  it('is called as it was named, and has an address of that', () => {
    const [named] = talkFromShape(shape, counter(), {title: 'Tea, für engineers!'})
    expect(named).toMatchObject({
      title: 'Tea, für engineers!',
      slug: {_type: 'slug', current: 'tea-fur-engineers'},
    })
    const [nameless] = talkFromShape(shape, counter())
    expect(nameless).not.toHaveProperty('title')
    expect(nameless).not.toHaveProperty('slug')
  })

  it('begins with its title and ends with what to do', () => {
    const kinds = new Set<string>(slideTypes.map(({name}) => name))
    expect(slides.every(({_type}) => kinds.has(_type))).toBe(true)
    expect(slides[0]!._type).toBe('titleSlide')
    expect(slides.at(-2)!._type).toBe('callToActionSlide')
  })
})
