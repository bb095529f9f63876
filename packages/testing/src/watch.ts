import type {BrowserContext, Page, Request} from 'playwright-core'

/** What a page that stays on this machine and works does not do. */
export interface Faults {
  /** Addresses asked for that are not on this machine. */
  requestsElsewhere: string[]
  consoleErrors: string[]
  pageErrors: string[]
}

export interface Watch {
  /** What happened so far; it grows. */
  faults: Faults
  /** How many requests were made so far: nobody hears the fall of what did not start. */
  requests: () => number
}

export interface WatchOptions {
  /** Where pages may ask. Default: anywhere on this machine, by HTTP or WebSocket. */
  isHere?: (address: string) => boolean
  /** Which types of console messages are faults. Default: errors. */
  isFault?: (type: string) => boolean
}

export const silence: Readonly<Faults> = {requestsElsewhere: [], consoleErrors: [], pageErrors: []}

/** Notes the faults of every page of a context; to be called before it has any. */
export function watch(
  context: BrowserContext,
  {isHere = isOnThisMachine, isFault = (type) => type === 'error'}: WatchOptions = {},
): Watch {
  let count = 0
  const faults: Faults = {requestsElsewhere: [], consoleErrors: [], pageErrors: []}
  const leaving = new WeakSet<Page>()
  const note = (address: string) => {
    if (!isHere(address)) faults.requestsElsewhere.push(address)
  }
  context.on('request', (request) => {
    count += 1
    note(request.url())
  })
  context.on('console', (message) => {
    const page = message.page()
    const parting = message.text() === spokenWhileLeaving && page !== null && leaving.has(page)
    if (isFault(message.type()) && !parting) {
      faults.consoleErrors.push(`${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', (event) => faults.pageErrors.push(String(event.error())))
  context.on('page', (page) => {
    page.on('request', (request) => {
      if (leads(request, page)) leaving.add(page)
    })
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) leaving.delete(page)
    })
    page.on('websocket', (socket) => note(socket.url()))
  })
  return {faults, requests: () => count}
}

/**
 * A page may speak until it is gone; Chromium closes its sockets a little earlier. Between the
 * request for the next page and its arrival that is no fault.
 */
const spokenWhileLeaving = 'WebSocket is already in CLOSING or CLOSED state.'

function leads(request: Request, page: Page): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame()
}

function isOnThisMachine(address: string): boolean {
  const {protocol, hostname} = new URL(address)
  if (protocol === 'data:' || protocol === 'blob:') return true
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'
}
