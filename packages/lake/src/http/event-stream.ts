/** A server-sent event; `data` is sent as JSON. */
export interface ServerEvent {
  event: string
  id?: string
  data: unknown
}

export interface EventStream {
  response: Response
  send(event: ServerEvent): void
  /** Runs once, when either side ends the stream. */
  onEnd(callback: () => void): void
  end(): void
}

/** A client this far behind is cut off; it comes back with the last id it saw. */
export const BACKLOG_BYTES = 1_000_000

/** A stream that beats every ten seconds and holds at most a bounded backlog for a slow reader. */
export function openEventStream(disconnect?: () => void): EventStream {
  const encoder = new TextEncoder()
  const callbacks: (() => void)[] = []
  let ended = false
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined

  const settle = () => {
    if (ended) return
    ended = true
    clearInterval(heartbeat)
    for (const callback of callbacks) callback()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given
      },
      cancel: settle,
    },
    new ByteLengthQueuingStrategy({highWaterMark: 0}),
  )
  const write = (text: string) => {
    if (ended || !controller) return
    // Looked at before the write, so that one event larger than the limit still gets through.
    const backlog = -(controller.desiredSize ?? 0)
    if (backlog > BACKLOG_BYTES) {
      settle()
      if (disconnect) disconnect()
      else controller.error(new Error('the listener does not keep up'))
      return
    }
    controller.enqueue(encoder.encode(text))
  }
  const heartbeat = setInterval(() => write(':\n\n'), 10_000)
  heartbeat.unref()

  write('retry: 500\n:\n\n')
  return {
    response: new Response(body, {headers: HEADERS}),
    send: (event) => write(formatEvent(event)),
    onEnd: (callback) => {
      if (ended) callback()
      else callbacks.push(callback)
    },
    end() {
      if (ended) return
      settle()
      controller?.close()
    },
  }
}

export function formatEvent({event, id, data}: ServerEvent): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}
