import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

/**
 * unit: no browser, quick. browser: drives a real Chromium. long: needs root, Linux or minutes.
 * A file belongs to the last two by its name: *.browser.test.ts, *.long.test.ts.
 */
const anywhere = (name: string) => [`{apps,packages,scripts}/**/*${name}.test.ts`]
const compiled = fileURLToPath(new URL('node_modules/.cache/rostrum-compiled', import.meta.url))
const exclude = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  test: {
    // Left to itself vitest keeps one core free: of two cores, half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: anywhere(''),
          exclude: [...exclude, ...anywhere('.browser'), ...anywhere('.long')],
          testTimeout: 30_000,
          // Commands that tests start need not compile the same code every time.
          env: {NODE_COMPILE_CACHE: compiled},
        },
      },
      {
        test: {
          name: 'browser',
          include: anywhere('.browser'),
          exclude,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'long',
          include: anywhere('.long'),
          exclude,
          testTimeout: 900_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
