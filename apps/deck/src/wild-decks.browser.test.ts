import {afterAll, beforeAll, expect, test} from 'vitest'
import {tryDecks} from './testing/try-decks.ts'
import {type WildBrowser, wildBrowser} from './testing/wild-browser.ts'

let browser: WildBrowser
beforeAll(async () => {
  browser = await wildBrowser()
})
afterAll(() => browser.close())

/** Always the same thirty; `test:long` draws others each time, and names the seed of one at fault. */
test('decks of anything run no script, ask nobody, and say what does not fit', async () => {
  const {decks, slides, reported} = await tryDecks(browser, 30, 777)
  expect(decks).toBe(30)
  expect(slides).toBeGreaterThan(100)
  expect(reported).toBeGreaterThan(10)
})
