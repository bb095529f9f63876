const schemes = ['auto', 'light', 'dark'] as const
type Scheme = (typeof schemes)[number]

const storageKey = 'rostrum:scheme'

/** Sets the colours chosen last time; the returned function goes on to the next ones. */
export function startScheme(): () => void {
  const root = document.documentElement
  let scheme = schemes.find((name) => name === remembered()) ?? 'auto'
  root.dataset.scheme = scheme
  return () => {
    scheme = next(scheme)
    root.dataset.scheme = scheme
    remember(scheme)
  }
}

/** From `auto` to the one of the two that isn't on screen already. */
function next(scheme: Scheme): Scheme {
  if (scheme !== 'auto') return scheme === 'light' ? 'dark' : 'light'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark'
}

// A browser may refuse storage to pages from disk or in private windows; then nothing is kept.
function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function remember(scheme: Scheme): void {
  try {
    localStorage.setItem(storageKey, scheme)
  } catch {
    return
  }
}
