/** `npm run pictures`: the tests in a browser, which leave the pictures of the docs on their way. */
import {fileURLToPath} from 'node:url'
import {findBrowser} from './browser.ts'
import {runVitest} from './vitest-run.ts'

const {failed} = await runVitest({
  projects: ['browser'],
  env: {
    ...process.env,
    CHROMIUM_PATH: findBrowser((line) => process.stdout.write(`${line}\n`)),
    ROSTRUM_PICTURES: fileURLToPath(new URL('../docs/pictures', import.meta.url)),
  },
})
process.exitCode = failed === 0 ? 0 : 1
