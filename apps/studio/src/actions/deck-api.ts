/** What the deck app says of notes, whether it has imported them or only looked. */
export interface ImportReport {
  imported: ImportedTalk[]
  bad: {path: string; line?: number; message: string}[]
}

export interface ImportedTalk {
  file: string
  slug: string
  id: string
  title: string
  state: 'created' | 'updated' | 'published' | 'unchanged'
  outline: {title: string; slides: {kind: string; headline: string}[]}[]
  problems: {line: number; severity: 'error' | 'warning'; message: string}[]
  conflicts: {where: string; line: number; yours: string; theirs: string}[]
}

export interface Note {
  name: string
  text: string
  /** Of the talk that they are of, where that is known. */
  slug?: string
}

export type BuildLine =
  | {step: 'pictures'; done: number; total: number}
  | BuiltDeck
  | {step: 'failed'; message: string}

export interface BuiltDeck {
  step: 'built'
  id: string
  name: string
  title: string
  pages: number
  files: number
  size: number
  problems: {page: number | null; slide: string | null; message: string}[]
}

/** The deck app on this machine: it does for the Studio what the command line does. */
export interface DeckApi {
  /** @throws Error that says how to start it */
  isThere(): Promise<void>
  importNotes(notes: readonly Note[], options: {dryRun: boolean}): Promise<ImportReport>
  exportNotes(slug: string): Promise<Blob>
  build(slug: string, onProgress: (line: BuildLine) => void): Promise<BuiltDeck>
  archive(built: BuiltDeck): Promise<Blob>
}

export function deckApi(deckUrl: string | undefined): DeckApi {
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    if (deckUrl === undefined) throw new Error(noDeckApp)
    const response = await fetch(`${deckUrl}/_api${path}`, init).catch(() => {
      throw new Error(
        `The deck app does not answer at ${deckUrl}. Start it with “npm start” in the folder of Rostrum, then try again.`,
      )
    })
    if (!response.ok) throw new Error(await refusalIn(response))
    return response
  }
  const post = (path: string, body: object) =>
    ask(path, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify(body),
    })

  return {
    isThere: async () => void (await ask('/status')),
    importNotes: async (notes, {dryRun}) =>
      (await (await post('/import', {notes, dryRun})).json()) as ImportReport,
    exportNotes: async (slug) => (await ask(`/talks/${encodeURIComponent(slug)}/outline`)).blob(),
    build: async (slug, onProgress) => {
      const {body} = await post(`/talks/${encodeURIComponent(slug)}/build`, {})
      if (!body) throw new Error('The deck app answered nothing. Try again.')
      for await (const line of linesOf(body)) {
        const said = JSON.parse(line) as BuildLine
        if (said.step === 'built') return said
        if (said.step === 'failed') throw new Error(said.message)
        onProgress(said)
      }
      throw new Error('The deck app stopped in the middle of the build. Try again.')
    },
    archive: async ({id}) => (await ask(`/builds/${id}`)).blob(),
  }
}

const noDeckApp =
  'This Studio knows of no deck app. Decks are built where Rostrum runs with “npm start”.'

async function refusalIn(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined)
  const {error} = (body ?? {}) as {error?: {message?: string}}
  return error?.message ?? `The deck app answered with status ${response.status}. Try again.`
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
  let rest = ''
  for await (const chunk of readAll(reader)) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line !== '')
  }
  if (rest !== '') yield rest
}

/** Streams are not iterable in every browser. */
async function* readAll(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}
