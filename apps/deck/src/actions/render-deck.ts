import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Talk} from '@rostrum/schema'
import {deckImages, deckVideos, familiesOf, planDeck, renderHtml} from '@rostrum/slides'
import type {DeckOptions, DeckPlan, Highlight, PlanOptions} from '@rostrum/slides'
import {dataAddress} from '../formats/data-address.ts'
import {assetFolder} from '../places.ts'
import {highlighterOf} from './highlighter-of.ts'

export interface RenderedDeck {
  plan: DeckPlan
  /** `index.html`. It refers to the shared files and to images and films by relative address. */
  page: string
  images: ReturnType<typeof deckImages>
  videos: ReturnType<typeof deckVideos>
}

export type PageOptions = Pick<DeckOptions, 'notes' | 'imageHref' | 'attributes' | 'keep'> & {
  script?: string
  /** The address of its speaker page, if it has one. */
  speaker?: string
  /** The address of events that say when the page would be another, if there are any. */
  changes?: string
}

/**
 * A talk as a page of slides: those that are told in a room, if there is one.
 * @throws TooLongError where what must be told does not fit into its minutes
 */
export async function renderDeck(
  talk: Talk,
  {room = {}, ...options}: PageOptions & {room?: PlanOptions} = {},
): Promise<RenderedDeck> {
  const plan = planDeck(talk, room)
  const page = renderPage(plan, {...options, highlight: await highlighterOf(plan)})
  return {plan, page, images: deckImages(plan), videos: deckVideos(plan)}
}

/** A plan as a page of slides. */
export function renderPage(
  plan: DeckPlan,
  options: PageOptions & {highlight: Highlight | null},
): string {
  const {script = 'deck.js', speaker, changes, notes = false, highlight, ...rest} = options
  return renderHtml(plan, {
    ...rest,
    assets: {
      css: styleSheetOf(plan),
      icon: iconAddress(),
      script,
      ...(speaker !== undefined && {speaker}),
      ...(changes !== undefined && {changes}),
    },
    notes,
    ...(highlight && {highlight}),
  })
}

/** The icon itself, since asking for it costs more than its few bytes. */
export const iconAddress = (): string => dataAddress('icon.svg', sharedFiles().get('icon.svg')!)

/** The style sheet of a plan's theme, by its path among the shared files. */
export const styleSheetOf = ({theme}: DeckPlan): string => `${theme.base}.css`

let shared: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined

/** The script, styles and faces of all themes, by path: what a server has for any deck. */
export function sharedFiles(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  shared ??= new Map(
    readdirSync(assetFolder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry): [string, Uint8Array<ArrayBuffer>] => {
        const file = join(entry.parentPath, entry.name)
        return [
          file.slice(assetFolder.length).replaceAll('\\', '/'),
          new Uint8Array(readFileSync(file)),
        ]
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  return shared
}

/** Its files alone hold what a speaker page needs beside those of the deck. */
export const isOfSpeaker = (path: string): boolean => path.startsWith('speaker.')

/** What stands beside the page of this plan: the scripts, the style sheet and the faces of its theme. */
export function sharedFilesOf(plan: DeckPlan): Map<string, Uint8Array<ArrayBuffer>> {
  const families = familiesOf(plan.theme).map((name) => name.toLowerCase().replaceAll(' ', '-'))
  const belongs = (path: string): boolean => {
    if (path.endsWith('.css')) return path === styleSheetOf(plan)
    if (isOfSpeaker(path)) return false
    return !path.startsWith('fonts/') || families.some((name) => path.startsWith(`fonts/${name}-`))
  }
  return new Map([...sharedFiles()].filter(([path]) => belongs(path)))
}
