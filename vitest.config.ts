import {defineConfig} from 'vitest/config'

/**
 * unit: no browser, quick. browser: drives a real Chromium. long: needs root, Linux or minutes.
 * A file belongs to the last two by its name: *.browser.test.ts, *.long.test.ts.
 */
const anywhere = (name: string) => [`{apps,packages,scripts}/**/*${name}.test.ts`]
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
          // What hangs ends; what a busy machine makes slow does not fail.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: 'scripts/compile-cache.ts',
          // Loading every module anew for every file took a fifth of the time.
          isolate: false,
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
