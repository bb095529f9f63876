import type {HistoryAdapter} from '@sanity/visual-editing-standalone'

/** Tells the Studio which deck is shown, and shows the deck and the slide that it asks for. */
export function deckHistory(): HistoryAdapter {
  return {
    subscribe(navigate) {
      // Without the slide: the Studio's address does not keep what stands behind a #.
      navigate({type: 'replace', url: `${location.pathname}?${askedIn(location.href)}`})
      return () => undefined
    },
    update({url, type}) {
      const wanted = new URL(url, location.href)
      if (wanted.origin !== location.origin) return
      if (type === 'pop') history.back()
      else if (wanted.pathname !== location.pathname) location.assign(wanted)
      else if (wanted.hash === '') {
        if (askedIn(wanted.href) !== askedIn(location.href)) location.assign(wanted)
      } else if (isHere(wanted.hash)) location.hash = wanted.hash
      else location.assign(wanted)
    },
  }
}

/** The view and the room that an address names. A bundle has no `location.search` to read. */
function askedIn(address: string): string {
  const given = new URL(address).searchParams
  const asked = new URLSearchParams({perspective: 'drafts'})
  for (const name of ['audience', 'minutes', 'theme']) {
    const value = given.getAll(name).at(-1)
    if (value !== undefined) asked.set(name, value)
  }
  return asked.toString()
}

/** A slide may be out in the room that is shown. */
const isHere = (hash: string): boolean =>
  document.getElementById(hash.replace(/^#\/?/, '')) !== null
