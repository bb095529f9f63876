import type {Talk} from '@rostrum/schema'
import {deckVideos} from '@rostrum/slides'
import type {DeckPlan, PlanOptions} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import {fetchAsset} from '../content/fetch-asset.ts'
import {UserError} from '../user-error.ts'
import {renderDeck, sharedFilesOf} from './render-deck.ts'

export interface DeckFiles {
  plan: DeckPlan
  /** By path beside `index.html`, which is among them. */
  files: ReadonlyMap<string, Uint8Array | string>
  /** What the plan complains of, and films that are not there. */
  problems: PlacedProblem[]
}

export interface PlacedProblem {
  /** Of the slide; null: it is about the whole talk. */
  key: string | null
  severity: 'error' | 'warning'
  page: number | null
  slide: string | null
  message: string
}

/** All that a talk's deck consists of. */
export async function deckFiles(
  client: SanityClient,
  talk: Talk,
  options: {
    notes: boolean
    room?: PlanOptions
    onPicture?: (done: number, total: number) => unknown
  },
): Promise<DeckFiles> {
  const {plan, page, images, videos} = await renderDeck(talk, options)
  const files = new Map<string, Uint8Array | string>(sharedFilesOf(plan))
  const problems = placedProblems(plan)
  const total = images.length + videos.length
  for (const [index, image] of images.entries()) {
    files.set(image.path, await fetchAsset(client, image.url))
    await options.onPicture?.(index + 1, total)
  }
  for (const [index, video] of videos.entries()) {
    try {
      files.set(video.path, await fetchAsset(client, video.url))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...missing(plan, video.path, error.message))
    }
    await options.onPicture?.(images.length + index + 1, total)
  }
  files.set('index.html', page)
  return {plan, files, problems}
}

/** What a plan complains of, by the page that an audience would see it on. */
export function placedProblems(plan: DeckPlan): PlacedProblem[] {
  return plan.problems.map(({slide: key, severity, message}) => {
    const slide = plan.slides.find(({origin}) => key !== null && origin?.slideKey === key)
    return {key, severity, page: slide?.page ?? null, slide: slide?.label ?? key, message}
  })
}

/** A problem for each page that shows a film. */
function missing(plan: DeckPlan, film: string, message: string): PlacedProblem[] {
  return plan.slides
    .filter((slide) => deckVideos({...plan, slides: [slide]}).some(({path}) => path === film))
    .map(({origin, page, label}) => ({
      key: origin?.slideKey ?? null,
      severity: 'error',
      page,
      slide: label,
      message,
    }))
}
