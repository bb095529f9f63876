/** `npm test`: every check and every test that a user's machine can run. */
import {findBrowser} from './browser.ts'
import {proveAll} from './prove.ts'

try {
  const browser = findBrowser((line) => process.stdout.write(`${line}\n`))
  process.stdout.write(`Browser: ${browser}\n`)
  await proveAll({...process.env, CHROMIUM_PATH: browser})
} catch (error) {
  process.stdout.write(
    `${error instanceof Error ? error.message : String(error)}\n\n0 passed, 1 failed\n`,
  )
  process.exitCode = 1
}
