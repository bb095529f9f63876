import {fc, wildLook, wildTalk} from '@rostrum/slides/testing/wild'
import {expect} from 'vitest'
import {noFaults, type WildBrowser} from './wild-browser.ts'

/**
 * Opens so many decks of anything in the browser. Where one has faults, the error names them and the
 * seed that gives it again. No smaller talk is looked for: that would open hundreds more.
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
    {numRuns, endOnFailure: true, ...(seed !== undefined && {seed})},
  )
  return counts
}
