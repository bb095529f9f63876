import {assert, constant, property} from 'fast-check'
import {it} from 'vitest'
import {notes} from '../test/arbitrary-notes.ts'
import {edits} from '../test/edits.ts'
import {fixtures} from '../test/fixtures.ts'
import {keepsConversions, turns} from '../test/keeps-conversions.ts'
import {keepsEdits, rules, takesExportsBack} from '../test/rules.ts'

it.each(Object.entries(rules))('any notes: %s', (_name, rule) => {
  assert(property(notes, edits, rule), {numRuns: 10_000})
})

it.each(fixtures)('any edits: $name', ({text}) => {
  assert(property(constant(text), edits, keepsEdits), {numRuns: 200})
  assert(property(constant(text), edits, takesExportsBack), {numRuns: 200})
})

it('any points, any slides made into another kind, any new notes', () => {
  assert(property(turns, keepsConversions), {numRuns: 3000})
})
