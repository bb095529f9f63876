const cloudHost = /(^|\.)(sanity\.io|sanity\.work|sanity-cdn\.com|sanity-cdn\.work|sentry\.io)$/
const moduleHost = /(^|\.)sanity-cdn\.(com|work)$/

/**
 * Two look-ups of the Studio have a fixed address and no switch: which version is the newest, and
 * whether feedback can be sent. They are answered here, without a request: nothing newer is known,
 * and feedback is not available.
 */
export function stayLocal(scope: {fetch: typeof fetch} = globalThis): void {
  const ask = scope.fetch
  scope.fetch = (input, init) => answer(addressOf(input)) ?? ask.call(globalThis, input, init)
}

function answer(address: URL | undefined): Promise<Response> | undefined {
  if (!address || !cloudHost.test(address.hostname)) return undefined
  const status = moduleHost.test(address.hostname) ? 200 : 503
  return Promise.resolve(Response.json({}, {status}))
}

function addressOf(input: RequestInfo | URL): URL | undefined {
  const text = input instanceof Request ? input.url : String(input)
  return URL.canParse(text) ? new URL(text) : undefined
}
