import {randomUUID} from 'node:crypto'
import {planDeck} from '@rostrum/slides'
import type {SanityClient} from '@sanity/client'
import {deckFiles} from '../../actions/deck-files.ts'
import type {PlacedProblem} from '../../actions/deck-files.ts'
import {findVariant} from '../../actions/plan-variant.ts'
import type {DeckFolder} from '../../formats/make-formats.ts'
import type {Format} from '../../formats/format-names.ts'
import {lostChange} from '../../formats/problems.ts'
import type {RoomFlags} from '../../room-flags.ts'
import {messageOf} from '../../user-error.ts'
import {contentType} from '../content-type.ts'
import {zip} from '../zip.ts'
import {fileNameOf} from './attachment.ts'

/** One line of what a build says while it goes on. */
export type BuildLine =
  | {step: 'pictures'; done: number; total: number}
  | {step: 'format'; format: Format}
  | {
      step: 'built'
      /** Of the archive, to be asked for at `builds/<id>`. */
      id: string
      name: string
      title: string
      pages: number
      files: number
      /** In bytes. */
      size: number
      problems: PlacedProblem[]
    }
  | {step: 'failed'; message: string}

export interface Build {
  name: string
  type: string
  /** An archive, or the one file that the format consists of. */
  archive: Uint8Array<ArrayBuffer>
}

export interface Builds {
  /**
   * Lines of JSON, the last one `built` or `failed`. A format of one file is kept as that file, all else
   * as an archive.
   * @throws UserError where there is no such published talk or deck document, audience or theme
   * @throws TooLongError where what must be told does not fit into the minutes
   */
  start(
    slug: string,
    formats: readonly Format[],
    flags?: RoomFlags,
  ): Promise<ReadableStream<Uint8Array>>
  /** An archive for as long as it is kept. */
  take(id: string): Build | undefined
}

/**
 * Builds decks as archives and keeps the latest few in memory until they are fetched.
 *
 * @param cacheFolder where that is kept from build to build which takes long to make
 */
export function createBuilds(client: SanityClient, cacheFolder?: string): Builds {
  const builds = new Map<string, Build>()

  const keep = (build: Build): string => {
    const id = randomUUID()
    builds.set(id, build)
    for (const old of [...builds.keys()].slice(0, -mostKept)) builds.delete(old)
    return id
  }

  return {
    async start(slug, formats, flags = {}) {
      const {talk, room, problems: lost} = await findVariant(client, slug, flags)
      // Refused at once where it does not fit: what is found later is but a line.
      planDeck(talk, room)
      return jsonLines(async (say: (line: BuildLine) => void) => {
        const {plan, files, problems} = await deckFiles(client, talk, {
          notes: false,
          room,
          formats,
          ...(cacheFolder !== undefined && {cacheFolder}),
          onPicture: (done, total) => say({step: 'pictures', done, total}),
          onFormat: (format) => formats.length > 1 && say({step: 'format', format}),
        })
        const {name, type, archive} = kept(fileNameOf(slug), files)
        say({
          step: 'built',
          id: keep({name, type, archive}),
          name,
          title: plan.title,
          pages: plan.slides.length,
          files: files.size,
          size: archive.byteLength,
          problems: [...lost.map(lostChange), ...problems],
        })
      })
    },
    take: (id) => builds.get(id),
  }
}

const mostKept = 4

function kept(base: string, files: DeckFolder): Build {
  const own = [...files].filter(([path]) => path !== 'manifest.json')
  const [only, ...others] = own
  if (only !== undefined && others.length === 0) {
    const [name, content] = only
    return {name, type: contentType(name), archive: new Uint8Array(Buffer.from(content))}
  }
  return {
    name: `${base}.zip`,
    type: 'application/zip',
    archive: zip(new Map([...files].map(([path, file]) => [`${base}/${path}`, file]))),
  }
}

function jsonLines(
  work: (say: (line: BuildLine) => void) => Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async start(controller) {
      const say = (line: BuildLine) =>
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      try {
        await work(say)
      } catch (error) {
        say({step: 'failed', message: messageOf(error)})
      }
      controller.close()
    },
  })
}
