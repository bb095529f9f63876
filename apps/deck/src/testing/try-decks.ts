import {fc, wildLook, wildTalk} from '@rostrum/slides/testing/wild'
import {expect} from 'vitest'
import {noFaults, type WildBrowser} from './wild-browser.ts'

/**
 * Opens so many decks of anything in the browser. Where one has faults, the error names the seed that
 * gives it again, and the smallest talk found that has them too.
 */
export async function tryDecks(browser: WildBrowser, numRuns: number, seed?: number) {
  const counts = {decks: 0, slides: 0, reported: 0}
  await fc.assert(
    fc.asyncProperty(wildTalk(16), wildLook, async (talk, {theme}) => {
      const {slides, reported, ...faults} = await browser.judge(talk, theme)
      counts.decks += 1
      counts.slides += slides
      counts.reported += reported
      expect(faults).toEqual(noFaults)
    }),
    {numRuns, ...(seed !== undefined && {seed})},
  )
  return counts
}
