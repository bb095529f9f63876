import type {KeepMessage} from './keep-message.ts'

/**
 * Has the worker keep this page with all that it shows, and what is named beside it. Where a browser
 * has no workers for pages, or refuses them, the page is what it was.
 */
export function keepPage(beside: readonly string[] = []): void {
  if (!('serviceWorker' in navigator)) return
  const keep = async (): Promise<void> => {
    await navigator.serviceWorker.register('/service-worker.js')
    const {active} = await navigator.serviceWorker.ready
    const message: KeepMessage = {
      type: 'keep',
      addresses: [...new Set([document.URL, ...shownIn(document), ...beside].map(absolute))],
    }
    active?.postMessage(message, {})
  }
  // After all else: nothing that is looked at waits for it.
  const start = () => void keep().catch(() => undefined)
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start)
}

const absolute = (address: string): string =>
  new URL(address, document.URL).href.replace(/#.*$/, '')

/** Pictures, films and grounds, also of slides that wait, in every size; scripts, styles and faces that have come. */
function shownIn(page: Document): string[] {
  const roots: ParentNode[] = [
    page,
    ...[...page.querySelectorAll('template')].map(({content}) => content),
  ]
  const elements = roots.flatMap((root) => [
    ...root.querySelectorAll('[src], [srcset], [poster], [data-backdrop]'),
  ])
  return [
    ...elements.flatMap(addressesOf),
    ...performance.getEntriesByType('resource').map(({name}) => name),
  ].filter((address) => new URL(address, page.URL).origin === location.origin)
}

function addressesOf(element: Element): string[] {
  const [src, srcset, poster, style] = ['src', 'srcset', 'poster', 'style'].map(
    (name) => element.getAttribute(name) ?? '',
  ) as [string, string, string, string]
  const sizes = srcset.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
  const ground = /url\(['"]?([^'")]+)/.exec(style)?.[1] ?? ''
  return [src, poster, ground, ...sizes].filter((address) => address !== '')
}
