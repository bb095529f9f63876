import type {HistoryAdapter} from '@sanity/visual-editing-standalone'

/** Tells the Studio which slide is shown, and shows the one that the Studio asks for. */
export function deckHistory(): HistoryAdapter {
  return {
    subscribe(navigate) {
      const tell = () => navigate({type: 'replace', url: location.href})
      // The address follows the slide a moment later.
      const tellSoon = () => setTimeout(tell, 100)
      document.addEventListener('slidechanged', tellSoon)
      window.addEventListener('hashchange', tell)
      return () => {
        document.removeEventListener('slidechanged', tellSoon)
        window.removeEventListener('hashchange', tell)
      }
    },
    update({url, type}) {
      const wanted = new URL(url, location.href)
      if (wanted.origin !== location.origin) return
      if (type === 'pop') history.back()
      else if (wanted.pathname === location.pathname && wanted.hash !== '')
        location.hash = wanted.hash
      else if (wanted.pathname !== location.pathname) location.assign(wanted)
    },
  }
}
