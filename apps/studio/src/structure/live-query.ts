import type {SanityClient} from 'sanity'

export interface LiveState<Result> {
  /** What the query answered last. Absent until the first answer. */
  data?: Result
  /** Why the last try failed; the data of the one before it stays. */
  error?: Error
}

export interface LiveStore<Result> {
  subscribe: (changed: () => void) => () => void
  read: () => LiveState<Result>
}

interface Question {
  query: string
  params: Readonly<Record<string, unknown>>
}

/**
 * The answer to a query as editors see it, drafts before what is published, asked again after every
 * change to content. All who ask the same share one answer, and all questions share one stream.
 */
export function liveQuery<Result>(client: SanityClient, question: Question): LiveStore<Result> {
  const {projectId, dataset} = client.config()
  const key = JSON.stringify([projectId, dataset, question])
  const known = stores.get(key) ?? createStore(client, question, key)
  stores.set(key, known)
  // One key, one query, one type of answer.
  return known as LiveStore<Result>
}

const stores = new Map<string, LiveStore<unknown>>()
/** Between two askings of one question, however fast somebody types. */
const restMs = 400
const retryMs = 2000

function createStore(client: SanityClient, {query, params}: Question, key: string) {
  const editors = client.withConfig({perspective: 'drafts'})
  const listeners = new Set<() => void>()
  let state: LiveState<unknown> = {}
  let asking = false
  let askedAt = 0
  let again: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined

  const become = (next: LiveState<unknown>) => {
    state = next
    for (const changed of listeners) changed()
  }
  const askSoon = (wait = 0) => {
    if (again !== undefined || listeners.size === 0) return
    again = setTimeout(ask, Math.max(wait, askedAt + restMs - Date.now()))
  }
  const ask = () => {
    again = undefined
    if (asking) return askSoon(restMs)
    asking = true
    askedAt = Date.now()
    editors
      .fetch<unknown>(query, {...params}, {tag: 'rostrum.live'})
      .then(
        (data) => become({data}),
        (error: unknown) => {
          become({...state, error: error instanceof Error ? error : new Error(String(error))})
          askSoon(retryMs)
        },
      )
      .finally(() => (asking = false))
    return undefined
  }

  return {
    read: () => state,
    subscribe: (changed: () => void) => {
      listeners.add(changed)
      stop ??= onContentChange(client, () => askSoon())
      if (state.data === undefined) askSoon()
      return () => {
        listeners.delete(changed)
        if (listeners.size > 0) return
        clearTimeout(again)
        again = undefined
        stop?.()
        stop = undefined
        stores.delete(key)
      }
    },
  }
}

const streams = new Map<string, {heard: Set<() => void>; close: () => void}>()

/** One stream for everybody, opened for the first and closed after the last. */
function onContentChange(client: SanityClient, heard: () => void): () => void {
  const {projectId, dataset} = client.config()
  const key = `${projectId}/${dataset}`
  const known = streams.get(key)
  const stream = known ?? {heard: new Set<() => void>(), close: () => undefined}
  stream.heard.add(heard)
  if (!known) {
    streams.set(key, stream)
    stream.close = listen(client, () => {
      for (const each of stream.heard) each()
    })
  }
  return () => {
    stream.heard.delete(heard)
    if (stream.heard.size > 0) return
    stream.close()
    streams.delete(key)
  }
}

function listen(client: SanityClient, changed: () => void): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined
  let subscription: {unsubscribe: () => void} | undefined
  const open = () => {
    subscription = client
      .listen(
        '*[!(_id in path("_.**"))]',
        {},
        {
          events: ['welcome', 'mutation', 'reconnect'],
          includeResult: false,
          includeAllVersions: true,
          visibility: 'query',
          tag: 'rostrum.live',
        },
      )
      .subscribe({
        next: changed,
        error: () => {
          retry = setTimeout(open, retryMs)
        },
      })
  }
  open()
  return () => {
    clearTimeout(retry)
    subscription?.unsubscribe()
  }
}
