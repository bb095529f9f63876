import type {Talk} from '@rostrum/schema'
import type {DeckPlan} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import {fetchImage} from '../content/fetch-image.ts'
import {renderDeck, sharedFiles} from './render-deck.ts'

export interface DeckFiles {
  plan: DeckPlan
  /** By path beside `index.html`, which is among them. */
  files: ReadonlyMap<string, Uint8Array | string>
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
  options: {notes: boolean; onPicture?: (done: number, total: number) => unknown},
): Promise<DeckFiles> {
  const {plan, page, images} = await renderDeck(talk, options)
  const files = new Map<string, Uint8Array | string>(sharedFiles())
  for (const [index, image] of images.entries()) {
    files.set(image.path, (await fetchImage(client, image.url)).bytes)
    await options.onPicture?.(index + 1, images.length)
  }
  files.set('index.html', page)
  return {plan, files}
}

/** What a plan complains of, by the page that an audience would see it on. */
export function placedProblems(plan: DeckPlan): PlacedProblem[] {
  return plan.problems.map(({slide: key, severity, message}) => {
    const slide = plan.slides.find(({origin}) => key !== null && origin?.slideKey === key)
    return {key, severity, page: slide?.page ?? null, slide: slide?.label ?? key, message}
  })
}
