const longestPause = 2000

/**
 * Asks the lake again while it is away, as when it is restarted, instead of failing: a read that
 * fails takes the whole tool down. Only what reads, since the Studio repeats its writes itself, as
 * it does its listeners; and only once the lake has answered, so that a wrong address is told.
 */
export function patientFetch(ask: typeof fetch, apiHost: string): typeof fetch {
  const lake = new URL(apiHost).host
  let hasAnswered = false

  return async (input, init) => {
    const request = new Request(input, init)
    const patient = isFrom(lake, request) && onlyReads(request)
    for (let pause = 125; ; pause = Math.min(pause * 2, longestPause)) {
      try {
        const response = await ask(patient ? request.clone() : request)
        hasAnswered ||= patient
        return response
      } catch (error) {
        request.signal.throwIfAborted()
        if (!patient || !hasAnswered || !(error instanceof TypeError)) throw error
      }
      await later(pause, request.signal)
    }
  }
}

/** The lake answers as `localhost:3334`, and as `<name>.localhost:3334`. */
function isFrom(lake: string, {url}: Request): boolean {
  const {host} = new URL(url)
  return host === lake || host.endsWith(`.${lake}`)
}

function onlyReads({method, url, headers}: Request): boolean {
  if (headers.get('accept')?.includes('text/event-stream')) return false
  return method === 'GET' || (method === 'POST' && /\/data\/query\//.test(new URL(url).pathname))
}

function later(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', stop, {once: true})
  })
}
