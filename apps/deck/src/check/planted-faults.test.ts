import {describe, expect, test} from 'vitest'
import {plantedFaults} from '../testing/planted-faults.ts'
import {findingsWith} from '../testing/sound-desk.ts'
import type {CheckRule} from './check-rules.ts'

const rules = Object.keys(plantedFaults) as CheckRule[]

describe('a sound talk', () => {
  test('has nothing to mend and nothing to consider, in any of its files', async () => {
    expect(await findingsWith({}, {coverage: true, formats: true})).toEqual([])
  })

  test('nor has a deck document of it', async () => {
    expect(await findingsWith({slug: 'evening'}, {coverage: true, formats: true})).toEqual([])
  })
})

describe('the fault that is planted is found, and nothing else', () => {
  test.each(rules.filter((rule) => plantedFaults[rule].asks !== 'measure'))('%s', async (rule) => {
    const [document, key, field] = plantedFaults[rule].found
    const findings = await findingsWith(plantedFaults[rule])
    expect(findings.map((each) => [each.rule, each.document.id, each.key, each.field])).toEqual([
      [rule, document, key, field],
    ])
    expect(findings[0]!.message).toMatch(/^\S.+[.…]$/s)
  })
})
