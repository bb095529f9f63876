import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Talk} from '@rostrum/schema'
import {codeLanguages, deckImages, deckVideos, planDeck, renderHtml} from '@rostrum/slides'
import type {DeckOptions, DeckPlan, Room} from '@rostrum/slides'
import {assetFolder} from '../places.ts'

export interface RenderedDeck {
  plan: DeckPlan
  /** `index.html`. It refers to the shared files and to images and films by relative address. */
  page: string
  images: ReturnType<typeof deckImages>
  videos: ReturnType<typeof deckVideos>
}

/**
 * A talk as a page of slides: those that are told in a room, if there is one.
 * @throws TooLongError where what must be told does not fit into its minutes
 */
export async function renderDeck(
  talk: Talk,
  options: Pick<DeckOptions, 'notes' | 'imageHref' | 'attributes'> & {
    script?: string
    room?: Room
  } = {},
): Promise<RenderedDeck> {
  const {script = 'deck.js', notes = false, room = {}, ...rest} = options
  const plan = planDeck(talk, room)
  const highlight =
    codeLanguages(plan).length > 0
      ? await (await import('@rostrum/slides/highlight')).highlighterFor(plan)
      : null
  const page = renderHtml(plan, {
    ...rest,
    assets: {css: 'deck.css', icon: 'icon.svg', script},
    notes,
    ...(highlight && {highlight}),
  })
  return {plan, page, images: deckImages(plan), videos: deckVideos(plan)}
}

let shared: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined

/** The script, styles and faces that every deck has beside its page, by path. */
export function sharedFiles(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  shared ??= new Map(
    readdirSync(assetFolder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [
          file.slice(assetFolder.length).replaceAll('\\', '/'),
          new Uint8Array(readFileSync(file)),
        ]
      }),
  )
  return shared
}
