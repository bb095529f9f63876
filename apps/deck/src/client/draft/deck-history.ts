import type {HistoryAdapter} from '@sanity/visual-editing-standalone'

/** Tells the Studio which deck is shown, and shows the deck and the slide that it asks for. */
export function deckHistory(): HistoryAdapter {
  return {
    subscribe(navigate) {
      // Without the slide: the Studio's address does not keep what stands behind a #.
      navigate({type: 'replace', url: `${location.pathname}?perspective=drafts`})
      return () => undefined
    },
    update({url, type}) {
      const wanted = new URL(url, location.href)
      if (wanted.origin !== location.origin) return
      if (type === 'pop') history.back()
      else if (wanted.pathname !== location.pathname) location.assign(wanted)
      else if (wanted.hash !== '') location.hash = wanted.hash
    },
  }
}
