import {readFileSync} from 'node:fs'
import {editorialRules} from '@rostrum/schema'
import {expect, test} from 'vitest'
import {checkRules} from './check-rules.ts'

const page = readFileSync(new URL('../../../../docs/deck-command.md', import.meta.url), 'utf8')

test('the page of the command lists every rule as the code has it', () => {
  const rows = page.split('\n').filter((line) => /^\| `[a-z-]+` \| (?:error|warning)/.test(line))
  expect(rows).toEqual(
    Object.entries(checkRules).map(
      ([name, {severity, when, means, remedy}]) =>
        `| \`${name}\` | ${severity} | ${when === 'always' ? '' : `\`${when}\``} | ${means} | ${remedy} |`,
    ),
  )
})

test('every rule that the Studio knows is one of the check', () => {
  expect(Object.keys(checkRules)).toEqual(expect.arrayContaining([...editorialRules]))
})
