import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'

import {crashRounds} from './crash-rounds.ts'

const home = mkdtempSync(join(tmpdir(), 'lake-crash-'))
afterAll(() => rmSync(home, {recursive: true, force: true}))

it('loses nothing in 20 kills', async () => {
  const report = await crashRounds(join(home, 'data.sqlite'), 20, Math.random)
  expect(report).toMatchObject({lost: [], partial: [], disagreements: []})
  expect(report.acknowledged).toBeGreaterThan(20)
})
