import type {Talk} from '@rostrum/schema'
import {deckVideos, planDeck} from '@rostrum/slides'
import type {DeckPlan, Highlight, ImageFile, PlanOptions} from '@rostrum/slides'
import type {Reader} from '../content/reader.ts'
import {highlighterOf} from '../actions/highlighter-of.ts'
import {fetchAsset} from '../content/fetch-asset.ts'
import {UserError} from '../user-error.ts'
import {fileNameOf} from '../web/api/attachment.ts'
import type {KeptSlides} from './keep-slides.ts'
import {placedProblems} from './problems.ts'
import type {SharedChromium} from './chromium.ts'
import type {PlacedProblem} from './problems.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** All that the formats of one talk are made from; what several need is fetched once. */
export interface DeckParts {
  talk: Talk
  plan: DeckPlan
  /** How the talk's files are called. */
  name: string
  /** All speaker notes, or those alone that a format's readers may see. */
  notes: boolean
  highlight: Highlight | null
  /** Where that is kept from build to build which takes long to make; undefined: nowhere. */
  cacheFolder: string | undefined
  /** Pixels of a picture of a slide for each of its own. */
  scale: number
  chromium?: SharedChromium
  kept?: KeptSlides
  picture(file: ImageFile): Promise<Bytes>
  /** Null where it cannot be had, which `problems` then says. */
  film(file: ImageFile): Promise<Bytes | null>
  problems: PlacedProblem[]
}

/** Pictures and films by path, on their way or there. */
export interface PictureStore {
  get(path: string): Promise<Bytes> | undefined
  set(path: string, bytes: Promise<Bytes>): unknown
  delete(path: string): unknown
}

/** What one build leaves to the next. */
export interface BuildMemory {
  /** Where pictures and films that were fetched are kept. */
  pictures?: PictureStore
  /** What prints pages; else each is printed by a Chromium of its own. */
  chromium?: SharedChromium
  /** Slides of the deck's page that were made before. */
  kept?: KeptSlides
}

export interface PartsOptions extends BuildMemory {
  notes: boolean
  scale?: number
  /** Where that is kept from build to build which takes long to make; nowhere where absent. */
  cacheFolder?: string
  /** Whom it is told to, and in how many minutes. */
  room?: PlanOptions
}

export const deckParts = async (
  client: Reader,
  talk: Talk,
  {room = {}, ...options}: PartsOptions,
): Promise<DeckParts> => partsOf(client, {talk, plan: planDeck(talk, room)}, options)

/** The same of a talk that is planned already. */
export async function partsOf(
  client: Reader,
  {talk, plan}: Pick<DeckParts, 'talk' | 'plan'>,
  {
    notes,
    scale = 1,
    chromium,
    kept,
    cacheFolder,
    pictures = new Map<string, Promise<Bytes>>(),
  }: Omit<PartsOptions, 'room'>,
): Promise<DeckParts> {
  const problems = placedProblems(plan)
  const films = new Map<string, Promise<Bytes | null>>()
  const picture = async ({path, url}: ImageFile): Promise<Bytes> => {
    const kept = pictures.get(path)
    if (kept) return kept
    const fetched = fetchAsset(client, url)
    pictures.set(path, fetched)
    // What failed is asked for again by whoever wants it next.
    fetched.catch(() => pictures.delete(path))
    return fetched
  }
  const film = ({path, url}: ImageFile): Promise<Bytes | null> => {
    const known =
      films.get(path) ??
      picture({path, url, width: null}).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error
        problems.push(...missing(plan, path, error.message))
        return null
      })
    films.set(path, known)
    return known
  }
  const highlight = await highlighterOf(plan, cacheFolder)
  return {
    talk,
    plan,
    name: fileNameOf(plan.slug),
    notes,
    highlight,
    cacheFolder,
    scale,
    ...(chromium && {chromium}),
    ...(kept && {kept}),
    picture,
    film,
    problems,
  }
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
