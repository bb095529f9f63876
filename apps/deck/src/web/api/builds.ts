import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {deckFiles} from '../../actions/deck-files.ts'
import type {PlacedProblem} from '../../actions/deck-files.ts'
import {findTalk} from '../../actions/find-talk.ts'
import {messageOf} from '../../user-error.ts'
import {zip} from '../zip.ts'
import {fileNameOf} from './attachment.ts'

/** One line of what a build says while it goes on. */
export type BuildLine =
  | {step: 'pictures'; done: number; total: number}
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
  archive: Uint8Array<ArrayBuffer>
}

export interface Builds {
  /**
   * Lines of JSON, the last one `built` or `failed`.
   * @throws UserError where there is no such published talk
   */
  start(slug: string): Promise<ReadableStream<Uint8Array>>
  /** An archive for as long as it is kept. */
  take(id: string): Build | undefined
}

/** Builds decks as archives and keeps the latest few in memory until they are fetched. */
export function createBuilds(client: SanityClient): Builds {
  const kept = new Map<string, Build>()

  const keep = (build: Build): string => {
    const id = randomUUID()
    kept.set(id, build)
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
    return id
  }

  return {
    async start(slug) {
      const talk = await findTalk(client, slug)
      return jsonLines(async (say: (line: BuildLine) => void) => {
        const {plan, files, problems} = await deckFiles(client, talk, {
          notes: false,
          onPicture: (done, total) => say({step: 'pictures', done, total}),
        })
        const base = fileNameOf(slug)
        const archive = zip(new Map([...files].map(([path, file]) => [`${base}/${path}`, file])))
        const name = `${base}.zip`
        say({
          step: 'built',
          id: keep({name, archive}),
          name,
          title: plan.title,
          pages: plan.slides.length,
          files: files.size,
          size: archive.byteLength,
          problems,
        })
      })
    },
    take: (id) => kept.get(id),
  }
}

const mostKept = 4

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
