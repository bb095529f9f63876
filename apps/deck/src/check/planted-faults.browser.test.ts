import {beforeAll, describe, expect, test} from 'vitest'
import {buildAssets} from '../../scripts/build-assets.ts'
import {plantedFaults} from '../testing/planted-faults.ts'
import {findingsWith} from '../testing/sound-desk.ts'
import type {CheckRule} from './check-rules.ts'

beforeAll(async () => buildAssets())

const rules = Object.keys(plantedFaults) as CheckRule[]
const drawn = {measure: true, formats: true, coverage: true}

test.each(['lights', 'evening'] as const)(
  'nothing is found in %s, however it is drawn',
  async (slug) => {
    expect(await findingsWith({slug}, drawn)).toEqual([])
  },
)

/** What leaves a slide does so on every screen; a phone lays the page out anew. */
const shownOn: Partial<Record<CheckRule, string>> = {
  overflow: 'a screen of 16:9 and a screen of 4:3',
  'small-type': 'a screen of 16:9 and a screen of 4:3',
}

describe('the fault that is planted is found, and nothing else', () => {
  test.each(rules.filter((rule) => plantedFaults[rule].asks === 'measure'))('%s', async (rule) => {
    const [document, key, field] = plantedFaults[rule].found
    const findings = await findingsWith(plantedFaults[rule])
    const places = findings.map((each) => [each.rule, each.document.id, each.key, each.field])
    expect(places).toContainEqual([rule, document, key, field])
    expect(findings[0]!.message).toContain(shownOn[rule] ?? '')
    // The colours of a theme are those of every slide; of each it is told once.
    expect(new Set(findings.map((each) => each.rule))).toEqual(new Set([rule]))
    expect(places).toHaveLength(rule === 'contrast' ? new Set(places.map(String)).size : 1)
  })
})
