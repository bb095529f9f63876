import {chooseSlides, plannedTheme, TooLongError} from '@rostrum/slides'
import type {Chosen, SlideChoice} from '@rostrum/slides'
import type {Slide} from '@rostrum/schema'
import type {SanityClient} from '@sanity/client'
import type {VariantName} from '../variant-name.ts'
import {otherFields} from './diff-fields.ts'
import {themeChanges} from './diff-themes.ts'
import type {ThemeChange} from './diff-themes.ts'
import {findVariant} from './plan-variant.ts'
import {findVariantAt} from './variant-at.ts'

/** What is told otherwise in the second of two variants, and what looks otherwise. */
export interface VariantDiff {
  from: VariantSide
  to: VariantSide
  /** In the order of the variants, what is only in the first where it stands there. */
  changes: SlideChange[]
  /** In which tokens the looks differ; none: they are the same. */
  theme: ThemeChange[]
}

export type VariantSide = VariantName & {
  slides: number
  totalSeconds: number
}

export type SlideChange = {sectionId: string; slideKey: string; label: string} & (
  | {change: 'left-out' | 'taken-in'; seconds: number; because: string}
  | {change: 'moved'}
  | {change: 'told-otherwise'; before: Telling; after: Telling}
  | {change: 'other-words'; fields: string[]}
)

type Telling = {telling: 'long' | 'short'; seconds: number}

/**
 * Compares what two builds would tell.
 * @throws UserError that names the talks, decks, audiences or themes there are, or says that nothing
 *   is kept of a moment
 * @throws TooLongError where the musts of one do not fit
 */
export async function diffVariants(
  client: SanityClient,
  from: VariantName,
  to: VariantName,
): Promise<VariantDiff> {
  const [before, after] = [await told(client, from), await told(client, to)]
  return {
    from: {...from, ...before.totals},
    to: {...to, ...after.totals},
    changes: changesOf(before.slides, after.slides),
    theme: themeChanges(before.theme, after.theme),
  }
}

type Told = {choice: SlideChoice; slide: Slide}

async function told(client: SanityClient, {slug, at, ...flags}: VariantName) {
  const {talk, room} =
    at === undefined
      ? await findVariant(client, slug, flags)
      : await findVariantAt(client, slug, at, flags)
  const choice = chooseSlides(talk, room)
  if (!choice.fits) throw new TooLongError(choice)
  const contents = (talk.sections ?? []).flatMap((section) => section?.slides ?? [])
  return {
    slides: new Map(
      choice.slides.map((each, place) => [nameOf(each), {choice: each, slide: contents[place]!}]),
    ),
    totals: totalsOf(choice),
    theme: plannedTheme(room.theme ?? talk.theme),
  }
}

const totalsOf = ({slides, totalSeconds}: Chosen) => ({
  slides: slides.filter((slide) => slide.in).length,
  totalSeconds,
})

const nameOf = ({sectionId, slideKey}: SlideChoice): string => `${sectionId} ${slideKey}`

function changesOf(
  before: ReadonlyMap<string, Told>,
  after: ReadonlyMap<string, Told>,
): SlideChange[] {
  const isIn = (side: ReadonlyMap<string, Told>, name: string) => side.get(name)?.choice.in === true
  const first = [...before.keys()].filter((name) => isIn(before, name))
  const second = [...after.keys()].filter((name) => isIn(after, name))
  const common = first.filter((name) => isIn(after, name))
  const places = new Map(second.map((name, place) => [name, place]))
  const stay = longestRun(common.map((name) => places.get(name)!))
  const moved = new Set(common.filter((name) => !stay.has(places.get(name)!)))
  return merged(first, second).flatMap((name): SlideChange[] => {
    const [old, now] = [before.get(name), after.get(name)]
    const {sectionId, slideKey, label} = (isIn(after, name) ? now! : old!).choice
    const id = {sectionId, slideKey, label}
    if (!isIn(after, name))
      return [{...id, change: 'left-out', seconds: old!.choice.seconds, because: why(now)}]
    if (!isIn(before, name))
      return [{...id, change: 'taken-in', seconds: now!.choice.seconds, because: why(old)}]
    const fields = otherFields(old!.slide, now!.slide)
    const [was, is] = [tellingOf(old!.choice), tellingOf(now!.choice)]
    return [
      ...(moved.has(name) ? [{...id, change: 'moved' as const}] : []),
      ...(was.seconds === is.seconds && was.telling === is.telling
        ? []
        : [{...id, change: 'told-otherwise' as const, before: was, after: is}]),
      ...(fields.length === 0 ? [] : [{...id, change: 'other-words' as const, fields}]),
    ]
  })
}

/** Why the other variant does not tell a slide. */
const why = (there: Told | undefined): string =>
  there === undefined ? 'The other does not have it.' : there.choice.reason.sentence

const tellingOf = ({telling, seconds}: SlideChoice): Telling => ({telling: telling!, seconds})

/** The second order with what is only in the first behind its neighbour there. */
function merged(first: readonly string[], second: readonly string[]): string[] {
  const isSecond = new Set(second)
  const result = [...second]
  for (const [place, name] of first.entries()) {
    if (isSecond.has(name)) continue
    const neighbour = place === 0 ? -1 : result.indexOf(first[place - 1]!)
    result.splice(neighbour + 1, 0, name)
  }
  return result
}

/** A longest rising run of numbers that need not stand side by side. */
function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = []
  const before: number[] = []
  for (const [place, number] of numbers.entries()) {
    lengths[place] = 1
    before[place] = -1
    for (let other = 0; other < place; other += 1) {
      if (numbers[other]! >= number || lengths[other]! < lengths[place]) continue
      lengths[place] = lengths[other]! + 1
      before[place] = other
    }
  }
  const run = new Set<number>()
  let place = lengths.indexOf(Math.max(0, ...lengths))
  for (; place >= 0; place = before[place]!) run.add(numbers[place]!)
  return run
}
