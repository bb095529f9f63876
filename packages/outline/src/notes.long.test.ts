import {assert, property} from 'fast-check'
import {it} from 'vitest'
import {notes} from '../test/arbitrary-notes.ts'
import {edits} from '../test/edits.ts'
import {rules} from '../test/rules.ts'

it.each(Object.entries(rules))('any notes: %s', (_name, rule) => {
  assert(property(notes, edits, rule), {numRuns: 10_000})
})
