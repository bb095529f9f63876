import {expect, it} from 'vitest'
import {offlinePage} from './offline-plugin.ts'

const page = `<html><head><style>
@font-face {
  font-family: Inter;
  src: url("https://studio-static.sanity.io/Inter-Regular.woff2") format("woff2");
}
body { margin: 0 }
</style><script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script></head><body></body></html>`

it('leaves nothing in the page that is loaded from elsewhere', () => {
  expect(offlinePage(page)).not.toContain('https://')
  expect(offlinePage(page)).toContain('body { margin: 0 }')
})

it('loads the address of the lake before anything else that follows the head, once', () => {
  const once = offlinePage(page)
  expect(once).toContain('<script src="/rostrum-config.js"></script></head>')
  expect(offlinePage(once)).toBe(once)
})
