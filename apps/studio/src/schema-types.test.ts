import {schemaTypes as contentTypes, slideTypes} from '@rostrum/schema'
import {expect, it} from 'vitest'
import {schemaTypes} from './schema-types.ts'

it('keeps every type of the content model, in order', () => {
  expect(schemaTypes.map(({name}) => name)).toEqual(contentTypes.map(({name}) => name))
})

it('gives each document and each kind of slide an icon and a row', () => {
  const slides = new Set<string>(slideTypes.map(({name}) => name))
  const shown = schemaTypes.filter(({name, type}) => type === 'document' || slides.has(name))
  expect(shown.length).toBeGreaterThan(slideTypes.length)
  for (const type of shown) {
    expect(type.icon, `icon of ${type.name}`).toBeDefined()
    expect('preview' in type && type.preview, `row of ${type.name}`).toBeTruthy()
  }
})
