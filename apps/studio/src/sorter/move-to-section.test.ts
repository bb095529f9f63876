import type {SanityDocument} from 'sanity'
import {describe, expect, it} from 'vitest'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {moveToSection} from './move-to-section.ts'

const slide = (key: string, ...links: {slide: string; section?: string}[]) =>
  ({
    _type: 'statementSlide',
    _key: key,
    ...(links.length === 0
      ? {}
      : {
          dependsOn: links.map(({slide, section}, index) => ({
            _type: 'slideLink',
            _key: `l${index}`,
            slide,
            ...(section === undefined
              ? {}
              : {section: {_type: 'reference', _ref: section, _weak: true}}),
          })),
        }),
  }) as StoredSlide

const section = (id: string, rev: string, ...slides: StoredSlide[]): SanityDocument => ({
  _id: id,
  _type: 'section',
  _rev: rev,
  _createdAt: '',
  _updatedAt: '',
  slides,
})

const newKey = () => 'new'

describe('moving slides to another section', () => {
  it('changes both drafts, each only as it was read', () => {
    const moving = slide('b')
    const [source, target] = moveToSection(
      {draft: section('drafts.one', 'r1', slide('a'), moving), published: undefined},
      {draft: section('drafts.two', 'r2', slide('c')), published: section('two', 'p2')},
      [moving],
      newKey,
    )
    expect(source).toMatchObject({
      id: 'drafts.one',
      ifRevisionID: 'r1',
      unset: ['slides[_key=="b"]'],
    })
    expect(target).toMatchObject({
      id: 'drafts.two',
      ifRevisionID: 'r2',
      insert: {after: 'slides[-1]', items: [{_key: 'b'}]},
    })
  })

  it('makes a draft of what is only published', () => {
    const moving = slide('b')
    const [source, target] = moveToSection(
      {draft: undefined, published: section('one', 'p1', moving)},
      {draft: undefined, published: section('two', 'p2')},
      [moving],
      newKey,
    )
    expect(source.create).toMatchObject({_id: 'drafts.one', slides: [{_key: 'b'}]})
    expect(target.create).toMatchObject({_id: 'drafts.two'})
    expect(target.create).not.toHaveProperty('_rev')
  })

  it('gives a key that is taken there a new one, and links keep their slide', () => {
    const moving = slide('b', {slide: 'a'}, {slide: 'c', section: 'two'})
    const stays = slide('a', {slide: 'b'})
    const there = slide('b', {slide: 'b', section: 'one'})
    const [source, target] = moveToSection(
      {draft: section('drafts.one', 'r1', stays, moving), published: undefined},
      {draft: section('drafts.two', 'r2', there), published: undefined},
      [moving],
      newKey,
    )
    expect(source.set).toEqual({
      'slides[_key=="a"].dependsOn[_key=="l0"]': expect.objectContaining({
        slide: 'new',
        section: {_type: 'reference', _ref: 'two', _weak: true},
      }) as object,
    })
    expect(target.insert?.items).toMatchObject([
      {_key: 'new', dependsOn: [{slide: 'a', section: {_ref: 'one'}}, {slide: 'c'}]},
    ])
    expect(JSON.stringify(target.insert?.items)).not.toContain('"two"')
    expect(target.set).toEqual({
      'slides[_key=="b"].dependsOn[_key=="l0"]': {_type: 'slideLink', _key: 'l0', slide: 'new'},
    })
  })

  it('is refused while the dataset has other slides than the screen', () => {
    const versions = {draft: section('drafts.one', 'r1', slide('b')), published: undefined}
    const edited = {...slide('b'), headline: 'Not saved yet'} as StoredSlide
    expect(() => moveToSection(versions, versions, [edited], newKey)).toThrow('still being saved')
  })
})
