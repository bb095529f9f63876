/**
 * `npm run check`: everything that needs no browser. What reads the same as when it last passed is
 * taken from the cache; `--force` runs all anew.
 */
import {checks, runChecks} from './checks.ts'

const rest = process.argv.slice(2)
const wrong = rest.find((option) => option !== '--force')
if (wrong !== undefined) {
  process.stderr.write(`"${wrong}" is no option of the check: the only one is --force.\n`)
  process.exit(2)
}
const {passed, failed, cached} = await runChecks(checks, {force: rest.includes('--force')})
if (cached > 0) {
  const all = passed + failed
  process.stdout.write(
    `\n${cached} of ${all} from the cache: "npm run check -- --force" runs all anew.`,
  )
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
