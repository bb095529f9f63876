import type {Talk} from '@rostrum/schema'
import {type Cast, castOf} from './cast.ts'
import type {Choice, Room, RoomAsked, SlideChoice} from './choice.ts'
import {judge} from './judge.ts'
import type {Item, Telling} from './solve/item.ts'
import {mostCells, solve} from './solve/solve.ts'
import {unfitting} from './unfitting.ts'

/**
 * Which slides of a talk are told to an audience within some minutes, each with its reason.
 *
 * All musts of that length are told, then as many shoulds as can be, then as many coulds, then as
 * much of the time is used as can be; each slide is told in full where that fits. What a slide
 * depends on comes with it, a section's break with any slide of the section, the slide of sources
 * with any slide that has a source. Among equals, what comes early is told.
 *
 * @param limit how much is tried for a proof that nothing is better; see `solve`
 * @throws RangeError where the minutes are not a number above 0
 */
export function chooseSlides(talk: Talk, room: Room = {}, limit: number = mostCells): Choice {
  const cast = castOf(talk, room)
  const budget = budgetOf(room)
  const asked: RoomAsked = {
    audience: room.audience?.title ?? null,
    minutes: room.minutes ?? null,
    budgetSeconds: budget,
  }
  if (budget === null) return chosen(asked, cast, everything(cast), true)

  const least = cast.candidates.reduce(
    (sum, {short}, place) => (cast.forced.has(place) ? sum + short : sum),
    0,
  )
  if (least > budget) return unfitting(asked, cast, budget, limit)
  const {places, items} = itemsOf(cast)
  const {tellings, proven} = solve(items, budget, limit)
  const told = cast.candidates.map((): Telling => 0)
  for (const [index, place] of places.entries()) told[place] = tellings[index]!
  return chosen(asked, cast, told, proven)
}

function budgetOf({minutes}: Room): number | null {
  if (minutes == null) return null
  if (minutes > 0 && Number.isFinite(minutes)) return Math.floor(minutes * 60 + 1e-6)
  throw new RangeError(`The minutes of a talk are a number above 0; they are ${minutes}.`)
}

const everything = ({candidates, out}: Cast): Telling[] =>
  candidates.map((_, place) => (out.has(place) ? 0 : 2))

/** What may be told, as items of the solver, and the places they stand for. */
function itemsOf({candidates, needs, out, forced}: Cast): {places: number[]; items: Item[]} {
  const places = [...candidates.keys()].filter((place) => !out.has(place))
  const index = new Map(places.map((place, item) => [place, item]))
  const items = places.map((place): Item => {
    const {short, long, standing, follows} = candidates[place]!
    const isBrought = follows !== null || standing === 'out'
    return {
      short,
      long,
      should: Number(!isBrought && standing === 'should'),
      could: Number(!isBrought && standing === 'could'),
      own: forced.has(place) ? 'forced' : isBrought ? 'follows' : 'free',
      needs: needs[place]!.map((need) => index.get(need)!),
    }
  })
  return {places, items}
}

function chosen(asked: RoomAsked, cast: Cast, told: readonly Telling[], proven: boolean): Choice {
  const slides = judge(cast, told, asked.budgetSeconds !== null)
  const totalSeconds = slides.reduce((sum, {seconds}) => sum + seconds, 0)
  const spareSeconds = asked.budgetSeconds === null ? null : asked.budgetSeconds - totalSeconds
  return {
    ...asked,
    fits: true,
    slides,
    totalSeconds,
    spareSeconds,
    contentEnds: spareSeconds !== null && spareSeconds > 0 && slides.every(isInFull),
    proven,
  }
}

const isInFull = ({telling, reason}: SlideChoice): boolean =>
  telling !== 'short' && reason.code !== 'no-time'
