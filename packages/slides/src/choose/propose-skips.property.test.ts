import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {proposeSkips, type TimedSlide} from './propose-skips.ts'

/** A few slides, each of which may depend on any others. */
const slides = fc.array(
  fc.record({
    seconds: fc.nat(90),
    standing: fc.constantFrom('must' as const, 'should' as const, 'could' as const),
    needs: fc.uniqueArray(fc.nat(8), {maxLength: 2}),
  }),
  {minLength: 1, maxLength: 9},
)
const talks = slides.map((all): TimedSlide[] =>
  all.map((slide, place) => ({
    ...slide,
    needs: slide.needs.filter((need) => need < all.length && need !== place),
  })),
)
const situations = fc.record({talk: talks, from: fc.nat(9), over: fc.nat(240)})

/** May these go: none a must, and nothing that stays ahead depends on one of them? */
function mayGo(talk: readonly TimedSlide[], from: number, gone: ReadonlySet<number>): boolean {
  return talk.every(({standing, needs}, place) => {
    if (gone.has(place)) return place >= from && standing !== 'must'
    return place < from || needs.every((need) => !gone.has(need))
  })
}

/** The worst that is lost comes first: shoulds, then coulds, then seconds. */
function lossOf(talk: readonly TimedSlide[], gone: Iterable<number>): number[] {
  const lost = [...gone].map((place) => talk[place]!)
  const count = (standing: TimedSlide['standing']) =>
    lost.filter((slide) => slide.standing === standing).length
  return [count('should'), count('could'), lost.reduce((sum, {seconds}) => sum + seconds, 0)]
}

function* setsOf(count: number): Iterable<ReadonlySet<number>> {
  for (let bits = 0; bits < 2 ** count; bits += 1)
    yield new Set([...Array(count).keys()].filter((place) => (bits & (1 << place)) !== 0))
}

const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, place) => value !== b[place])
  return at >= 0 && a[at]! < b[at]!
}

test('what is proposed may go, is enough or says that it is not, and no smaller loss would do', () => {
  fc.assert(
    fc.property(situations, ({talk, from, over}) => {
      const {skip, seconds, isEnough} = proposeSkips(talk, from, over)
      const gone = new Set(skip)
      expect(mayGo(talk, from, gone)).toBe(true)
      expect(seconds).toBe(lossOf(talk, skip)[2])
      const enough = [...setsOf(talk.length)].filter(
        (set) => mayGo(talk, from, set) && lossOf(talk, set)[2]! >= over,
      )
      expect(isEnough).toBe(enough.length > 0)
      expect(!isEnough || seconds >= over).toBe(true)
      const loss = lossOf(talk, skip)
      expect(enough.filter((set) => isLess(lossOf(talk, set), loss))).toEqual([])
    }),
  )
})

test('nobody who is on time skips anything', () => {
  fc.assert(
    fc.property(situations, ({talk, from}) => {
      expect(proposeSkips(talk, from, 0)).toEqual({skip: [], seconds: 0, isEnough: true})
    }),
  )
})
