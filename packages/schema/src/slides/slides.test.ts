import {Schema} from '@sanity/schema'
import {builtinTypes, groupProblems, validateSchema} from '@sanity/schema/_internal'
import {describe, expect, test} from 'vitest'
import {slideFixtures} from '../fixtures.ts'
import {schemaTypes} from '../schemas.ts'
import {slideCategories} from './categories.ts'
import {slideTypes} from './index.ts'

const schema = Schema.compile({name: 'rostrum', types: [...builtinTypes, ...schemaTypes]})
const names = slideTypes.map(({name}) => name)

describe('the kinds of slide', () => {
  test('stand in the insert menu once each', () => {
    expect(slideCategories.flatMap(({of}) => of).toSorted()).toEqual(names.toSorted())
  })

  test.each(names)('%s has a fixture whose fields the schema knows', (name) => {
    const fields = schema.get(name)!.fields.map((field: {name: string}) => field.name)
    const made = Object.keys(slideFixtures[name])
    // `file` is what a query makes of a video's asset.
    const own = made.filter((key) => !['_type', '_key', 'file'].includes(key))
    expect(fields).toEqual(expect.arrayContaining(own))
    expect(slideFixtures[name]._type).toBe(name)
  })

  test.each(names)('%s describes itself and each of its fields', (name) => {
    const type = schema.get(name)!
    expect(type.description).toMatch(/\w/)
    for (const {name: field, type: fieldType} of type.fields)
      expect(fieldType.description, `${name}.${field}`).toMatch(/\w/)
  })
})

describe('the schema', () => {
  test('compiles without a problem', () => {
    const validated = validateSchema(schemaTypes)
    const found = groupProblems(validated.getTypes()).flatMap(({problems}) => problems)
    expect(found.map(({message}) => message)).toEqual([])
  })
})
