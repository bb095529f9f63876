/**
 * The Studio may make its frame anew, and does not know which slide was in sight: this window does.
 * Stands before the deck's own script, which goes where the address says.
 */
const key = `slide of ${location.pathname}`

if (window.parent !== window) {
  const last = sessionStorage.getItem(key)
  if (location.hash === '' && last !== null) history.replaceState(history.state, '', last)
  window.addEventListener('pagehide', () => sessionStorage.setItem(key, location.hash))
}
