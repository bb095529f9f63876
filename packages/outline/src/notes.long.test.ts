import {assert, constant, property} from 'fast-check'
import {it} from 'vitest'
import {notes} from '../test/arbitrary-notes.ts'
import {edits} from '../test/edits.ts'
import {fixtures} from '../test/fixtures.ts'
import {keepsEdits, rules} from '../test/rules.ts'

it.each(Object.entries(rules))('any notes: %s', (_name, rule) => {
  assert(property(notes, edits, rule), {numRuns: 10_000})
})

it.each(fixtures)('any edits: $name', ({text}) => {
  assert(property(constant(text), edits, keepsEdits), {numRuns: 200})
})
