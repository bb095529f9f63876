import {afterAll, beforeAll, expect, test} from 'vitest'
import {tryDecks} from './testing/try-decks.ts'
import {type WildBrowser, wildBrowser} from './testing/wild-browser.ts'

let browser: WildBrowser
beforeAll(async () => {
  browser = await wildBrowser()
})
afterAll(() => browser.close())

test('decks of anything run no script, ask nobody, and say what does not fit', async () => {
  const {decks, slides, reported} = await tryDecks(browser, 30)
  expect(decks).toBe(30)
  expect(slides).toBeGreaterThan(100)
  expect(reported).toBeGreaterThan(10)
})
