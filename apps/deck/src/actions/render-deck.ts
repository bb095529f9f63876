import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Talk} from '@rostrum/schema'
import {
  codeLanguages,
  deckImages,
  deckVideos,
  familiesOf,
  planDeck,
  renderHtml,
} from '@rostrum/slides'
import type {DeckOptions, DeckPlan, PlanOptions} from '@rostrum/slides'
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
    room?: PlanOptions
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
    assets: {css: styleSheetOf(plan), icon: 'icon.svg', script},
    notes,
    ...(highlight && {highlight}),
  })
  return {plan, page, images: deckImages(plan), videos: deckVideos(plan)}
}

/** The style sheet of a plan's theme, by its path among the shared files. */
const styleSheetOf = ({theme}: DeckPlan): string => `${theme.base}.css`

let shared: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined

/** The script, styles and faces of all themes, by path: what a server has for any deck. */
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

/** What stands beside the page of this plan: the script, the style sheet and the faces of its theme. */
export function sharedFilesOf(plan: DeckPlan): Map<string, Uint8Array<ArrayBuffer>> {
  const families = familiesOf(plan.theme).map((name) => name.toLowerCase().replaceAll(' ', '-'))
  const belongs = (path: string): boolean => {
    if (path.endsWith('.css')) return path === styleSheetOf(plan)
    return !path.startsWith('fonts/') || families.some((name) => path.startsWith(`fonts/${name}-`))
  }
  return new Map([...sharedFiles()].filter(([path]) => belongs(path)))
}
