import {assert, constant, property} from 'fast-check'
import {describe, it} from 'vitest'
import {notes} from '../test/arbitrary-notes.ts'
import {edits} from '../test/edits.ts'
import {fixtures} from '../test/fixtures.ts'
import {rules} from '../test/rules.ts'

describe.each(fixtures)('$name', ({text}) => {
  it.each(Object.entries(rules))('%s', (_name, rule) => {
    assert(property(constant(text), edits, rule), {numRuns: 1})
  })
})

describe('notes drawn anew in every run', () => {
  it.each(Object.entries(rules))('%s', (_name, rule) => {
    assert(property(notes, edits, rule), {numRuns: 60})
  })
})
