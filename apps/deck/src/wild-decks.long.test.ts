import {afterAll, beforeAll, expect, test} from 'vitest'
import {tryDecks} from './testing/try-decks.ts'
import {type WildBrowser, wildBrowser} from './testing/wild-browser.ts'

let browser: WildBrowser
beforeAll(async () => {
  browser = await wildBrowser()
})
afterAll(() => browser.close())

test('hundreds of decks of anything run no script, ask nobody, and say what does not fit', async () => {
  expect(await tryDecks(browser, 220)).toMatchObject({decks: 220})
})
