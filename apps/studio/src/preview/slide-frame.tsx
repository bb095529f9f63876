import {useLayoutEffect, useRef} from 'react'
import {themeSheet} from './theme-styles.ts'

export type Scheme = 'light' | 'dark'

interface Props {
  /** Of `renderSlide`. */
  markup: string
  scheme: Scheme
  /** What is heard instead of the slide's own words: a picture of what the form says already. */
  label: string
  /** Answers a click with what was clicked. */
  onPoint?: (target: Element) => void
}

/** A slide at its true ratio, as wide as there is room, in a tree of its own. */
export function SlideFrame({markup, scheme, label, onPoint}: Props) {
  const host = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (host.current) show(host.current, markup, scheme)
  }, [markup, scheme])

  return (
    <div
      ref={host}
      role="img"
      aria-label={label}
      data-testid="slide-frame"
      data-points-at={onPoint ? '' : undefined}
      onClick={(event) => {
        const [target] = event.nativeEvent.composedPath()
        // Its links are shown, not followed.
        event.preventDefault()
        if (target instanceof Element) onPoint?.(target)
      }}
    />
  )
}

function show(host: HTMLElement, markup: string, scheme: Scheme): void {
  const root = host.shadowRoot ?? host.attachShadow({mode: 'open'})
  if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = [themeSheet()]
  const scaled = root.querySelector<HTMLElement>('.scaled') ?? document.createElement('div')
  scaled.className = 'scaled'
  scaled.inert = !('pointsAt' in host.dataset)
  scaled.toggleAttribute('data-points-at', 'pointsAt' in host.dataset)
  scaled.dataset['scheme'] = scheme
  scaled.innerHTML = markup
  if (!scaled.isConnected) root.append(scaled)
}
